using System.Text.Json;

namespace WorkSpacesProvider.Emulator.State;

/// <summary>The images, or bundles, or directories of one account and region, in the order they came.</summary>
internal sealed class Catalog(string idMember)
{
    private readonly List<CatalogItem> _items = [];

    public IReadOnlyList<CatalogItem> Items => _items;

    public CatalogItem? Find(string id) => _items.Find(item => string.Equals(item.Id, id, StringComparison.Ordinal));

    /// <summary>Adds a document, or puts it in the place of the one with the same id.</summary>
    public void Put(JsonElement document, IdGenerator ids)
    {
        var id = document.GetProperty(idMember).GetString()!;
        var index = _items.FindIndex(item => string.Equals(item.Id, id, StringComparison.Ordinal));
        if (index < 0)
            _items.Add(new CatalogItem(ids.NextSequence(), id, document.Clone()));
        else
            _items[index] = _items[index] with { Document = document.Clone() };
    }

    public bool Remove(string id) => _items.RemoveAll(item => string.Equals(item.Id, id, StringComparison.Ordinal)) > 0;

    public void Clear() => _items.Clear();
}
