using System.Collections.Immutable;

namespace WorkSpacesProvider.Terraform.Values;

/// <summary>An object. On the wire it has every member, null or not; in a value of ours, a member that is absent is null.</summary>
internal sealed record ObjectConstraint(ImmutableArray<ObjectMember> Members) : TypeConstraint
{
    public ObjectMember? Find(string wireName) => Members.FirstOrDefault(member => member.WireName == wireName);

    public bool Equals(ObjectConstraint? other) => other is not null && Members.SequenceEqual(other.Members);

    public override int GetHashCode() => Members.Length;
}
