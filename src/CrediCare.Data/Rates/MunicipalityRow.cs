namespace CrediCare.Data.Rates;

/// <summary>A municipality, as the register that an administrator loads has it.</summary>
public sealed class MunicipalityRow : DatedRow
{
    /// <summary>Four digits.</summary>
    public required string Number { get; init; }

    public required string Name { get; init; }

    public override string Series => Number;
}
