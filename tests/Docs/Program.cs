using WorkSpacesProvider.Docs;

if (args is not [var root] || !File.Exists(Path.Combine(root, "schema.json")))
{
    Console.Error.WriteLine("Usage: Docs CHECKOUT, the folder that holds schema.json and docs/.");
    return 1;
}

foreach (var file in Documentation.Render(root).Where(file => File.ReadAllText(file.Path) != file.Text))
{
    File.WriteAllText(file.Path, file.Text);
    Console.WriteLine($"Wrote {Path.GetRelativePath(root, file.Path)}");
}

return 0;
