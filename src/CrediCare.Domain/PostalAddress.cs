namespace CrediCare.Domain;

/// <summary>A postal address. The country is an ISO 3166 code of two letters; "NO" where nothing else is said.</summary>
public sealed record PostalAddress(string? Street, string? StreetExtra, string? Postcode, string? City, string Country)
{
    public static readonly PostalAddress Unknown = new(null, null, null, null, "NO");
}
