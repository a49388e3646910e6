namespace WorkSpacesProvider.Terraform.Values;

/// <summary>A type of Terraform's value system: one of the sealed records beside this one. The wire's values can't be read without it.</summary>
internal abstract record TypeConstraint
{
    private protected TypeConstraint()
    {
    }

    public static TypeConstraint String { get; } = new PrimitiveConstraint(PrimitiveType.String);

    public static TypeConstraint Number { get; } = new PrimitiveConstraint(PrimitiveType.Number);

    public static TypeConstraint Bool { get; } = new PrimitiveConstraint(PrimitiveType.Bool);

    public static TypeConstraint Dynamic { get; } = new DynamicConstraint();
}
