using System.Globalization;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Bench.Pages;

/// <summary>The list of open cases, its first page and one far behind.</summary>
internal static class CaseListScenario
{
    private const int FarBehind = 400;

    public static async Task<IEnumerable<Scenario>> OfAsync(Reader reader, Bare bare)
    {
        var open = (await CountsAsync(reader, bare)).Where(IsOpen).Sum(Count);
        var last = Math.Max(1, Math.Min(FarBehind, (open + CaseRowsByHand.PerPage - 1) / CaseRowsByHand.PerPage));
        var list = reader.IsStaff ? "/admin/cases" : "/cases";
        return
        [
            new("case list, page 1", reader, list, one => ReadAsync(reader, 1, one)),
            new(
                string.Create(CultureInfo.InvariantCulture, $"case list, page {last}"),
                reader,
                string.Create(CultureInfo.InvariantCulture, $"{list}?page={last}"),
                one => ReadAsync(reader, last, one)
            ),
        ];
    }

    private static async Task ReadAsync(Reader reader, int page, Bare bare)
    {
        await bare.ReadAsync(
            $$"""
            SELECT p."Id", p."PublicId", p."Name", c."PublicId", c."Name" FROM "Portfolios" p
            JOIN "Creditors" c ON c."Id" = p."CreditorId" WHERE {{Of(reader, "p", "Id")}} ORDER BY c."Name", p."Name" LIMIT 201
            """,
            reader.PortfolioIds
        );
        await bare.ReadAsync("""SELECT * FROM "LimitationWarningDays" """);
        var open = (await CountsAsync(reader, bare)).Where(IsOpen).Sum(Count);
        var offset = (page - 1) * CaseRowsByHand.PerPage;
        var rows = await bare.ReadAsync(
            $$"""
            SELECT {{CaseRowsByHand.Columns}} FROM "Cases" c {{CaseRowsByHand.Joins}}
            WHERE {{Of(reader, "c", "PortfolioId")}} AND c."Stage" <> 'Closed'
            ORDER BY c."OpenedOn" DESC, c."Id" DESC LIMIT {{CaseRowsByHand.PerPage}} OFFSET {{offset}}
            """,
            reader.PortfolioIds
        );
        await CaseRowsByHand.ReadClaimsAsync(rows, bare);
        if (open <= CaseSums.MostSummed)
            await SumAsync(reader, bare);
        if (open <= CaseSums.MostWithInterest)
            await ReadOpenClaimsAsync(reader, bare);
        await bare.ReadAsync("""SELECT * FROM "SavedFilters" WHERE "UserId" = {0}""", reader.UserId);
    }

    private static Task<List<object[]>> CountsAsync(Reader reader, Bare bare) =>
        bare.ReadAsync(
            $$"""
            SELECT c."Stage", c."Holds", COUNT(*) FROM "Cases" c WHERE {{Of(reader, "c", "PortfolioId")}}
            GROUP BY c."Stage", c."Holds"
            """,
            reader.PortfolioIds
        );

    private static Task SumAsync(Reader reader, Bare bare) =>
        bare.ReadAsync(
            $$"""
            SELECT l."Kind", l."Component", SUM(l."AmountOre") FROM "Cases" c JOIN "LedgerEntries" l ON l."CaseId" = c."Id"
            WHERE {{Of(reader, "c", "PortfolioId")}} AND c."Stage" <> 'Closed'
            GROUP BY l."Kind", l."Component", l."AmountOre" > 0
            """,
            reader.PortfolioIds
        );

    private static async Task ReadOpenClaimsAsync(Reader reader, Bare bare)
    {
        var cases = $$"""SELECT c."Id" FROM "Cases" c WHERE {{Of(reader, "c", "PortfolioId")}} AND c."Stage" <> 'Closed'""";
        await bare.ReadAsync(
            $"""SELECT {CaseRowsByHand.OfInvoice} FROM "Invoices" i WHERE i."CaseId" IN ({cases})""",
            reader.PortfolioIds
        );
        await bare.ReadAsync(
            $"""SELECT {CaseRowsByHand.OfEntry} FROM "LedgerEntries" l WHERE l."CaseId" IN ({cases})""",
            reader.PortfolioIds
        );
    }

    private static string Of(Reader reader, string table, string column) =>
        reader.IsStaff ? "1 = 1" : $"{table}.\"{column}\" IN ({{0}})";

    private static bool IsOpen(object[] count) => (string)count[0] != "Closed";

    private static int Count(object[] count) => Convert.ToInt32(count[2], CultureInfo.InvariantCulture);
}
