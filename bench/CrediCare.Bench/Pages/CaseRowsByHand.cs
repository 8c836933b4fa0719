namespace CrediCare.Bench.Pages;

/// <summary>The lines of a list of cases by hand, and what their amounts are made of.</summary>
internal static class CaseRowsByHand
{
    public const int PerPage = 50;

    public const string Columns = """
        c."Id", c."CaseNumber", c."Kid", d."Name", d."OrganisationNumber", p."Name", k."Name", k."PublicId", c."Stage", c."Holds",
        c."ClosedReason", c."OpenedOn", c."ClosedOn", c."EarliestLimitation"
        """;

    public const string Joins = """
        JOIN "Debtors" d ON d."Id" = c."DebtorId" JOIN "Portfolios" p ON p."Id" = c."PortfolioId"
        JOIN "Creditors" k ON k."Id" = c."CreditorId"
        """;

    public const string OfInvoice = """i."CaseId", i."Id", i."DueDate" """;

    public const string OfEntry = """
        l."Id", l."BookedOn", l."CaseId", l."Component", l."EffectiveOn", l."InterestThrough", l."InvoiceId", l."Kind", l."Reason",
        l."RecordedAtUtc", l."ReversesId", l."TransactionId", l."AmountOre"
        """;

    /// <param name="rows">Begin with the case's key.</param>
    /// <param name="bare">Reads.</param>
    public static async Task ReadClaimsAsync(List<object[]> rows, Bare bare)
    {
        if (rows.Count == 0)
            return;
        var ids = rows.ConvertAll(row => row[0]);
        await bare.ReadAsync($$"""SELECT {{OfInvoice}} FROM "Invoices" i WHERE i."CaseId" IN ({0})""", ids);
        await bare.ReadAsync($$"""SELECT {{OfEntry}} FROM "LedgerEntries" l WHERE l."CaseId" IN ({0})""", ids);
        await bare.ReadAsync("""SELECT * FROM "LateInterestRates" """);
    }
}
