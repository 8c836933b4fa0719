namespace CrediCare.Web.Features.Debtors;

/// <summary>Which part of a debtor's page the address asks for; each list turns its own leaves.</summary>
public sealed class DebtorPage
{
    public string? Open { get; set; }
    public string? Closed { get; set; }
    public string? Payments { get; set; }

    public int OpenPage => Number(Open);
    public int ClosedPage => Number(Closed);
    public int PaymentsPage => Number(Payments);

    private static int Number(string? text) => int.TryParse(text, out var page) && page is > 0 and <= 1_000_000 ? page : 1;
}
