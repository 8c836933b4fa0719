using CrediCare.Domain;

namespace CrediCare.Data.Seeding;

/// <summary>The made-up firms: organisation numbers begin with 3 and belong to nobody, as do the bank accounts.</summary>
public static class DemoFirms
{
    public static DemoFirm Kvistbekk { get; } =
        new(
            "Kvistbekk Rørservice AS",
            "310000019",
            new PostalAddress("Kvistbekkveien 12", null, "3618", "Kongsberg", "NO"),
            "post@kvistbekk.example",
            "+4732000019",
            "99991234566",
            DeductsVat: true,
            ["Privatkunder", "Bedriftskunder"]
        );

    public static DemoFirm Maltrost { get; } =
        new(
            "Måltrost Tannklinikk AS",
            "310000027",
            new PostalAddress("Måltroststubben 4", null, "7052", "Trondheim", "NO"),
            "post@maltrost.example",
            "+4773000027",
            "99991234574",
            DeductsVat: false,
            ["Pasienter"]
        );

    public static DemoFirm Tjernvik { get; } =
        new(
            "Tjernvik Dyreklinikk AS",
            "310000051",
            new PostalAddress("Tjernvikveien 88", null, "5227", "Nesttun", "NO"),
            "post@tjernvik.example",
            "+4755000051",
            "99991234582",
            DeductsVat: true,
            ["Dyreeiere"]
        );

    /// <summary>The accounting office on whose behalf the accountant works; not a creditor.</summary>
    public static DemoFirm Office { get; } =
        new(
            "Tallrad Regnskap AS",
            "310000116",
            new PostalAddress("Tallrekka 1", null, "0585", "Oslo", "NO"),
            "post@tallrad.example",
            "+4722000116",
            "97102233445",
            DeductsVat: true,
            []
        );

    public static IReadOnlyList<DemoFirm> Creditors { get; } = [Kvistbekk, Maltrost, Tjernvik];
}

/// <summary>A made-up firm.</summary>
public sealed record DemoFirm(
    string Name,
    string OrganisationNumber,
    PostalAddress Address,
    string Email,
    string Phone,
    string BankAccount,
    bool DeductsVat,
    IReadOnlyList<string> Portfolios
);
