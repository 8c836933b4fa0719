namespace CrediCare.Data.Rates;

/// <summary>A postcode and its place, as the register that an administrator loads has it.</summary>
public sealed class PostcodeRow : DatedRow
{
    /// <summary>Four digits.</summary>
    public required string Postcode { get; init; }

    public required string Place { get; init; }
    public required string MunicipalityNumber { get; init; }

    /// <summary>False from the day the code went out of use.</summary>
    public required bool InUse { get; init; }

    public override string Series => Postcode;
}
