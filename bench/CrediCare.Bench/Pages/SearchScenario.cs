using CrediCare.Data.Search;

namespace CrediCare.Bench.Pages;

/// <summary>What is typed in the box at the top of every page: a number that means one case, beginnings of words, and nothing there is.</summary>
internal static class SearchScenario
{
    private const int MostCandidates = 100;
    private const int PrefixLength = 5;

    public static async Task<IEnumerable<Scenario>> OfAsync(Reader reader, Bare bare)
    {
        var newest = (
            await bare.ReadAsync(
                $$"""
                SELECT c."CaseNumber", d."Name" FROM "Cases" c JOIN "Debtors" d ON d."Id" = c."DebtorId"
                WHERE {{Of(reader, "c")}} AND d."Kind" = 'Person' ORDER BY c."OpenedOn" DESC, c."CaseNumber" DESC LIMIT 1
                """,
                reader.PortfolioIds
            )
        )[0];
        var words = ((string)newest[1]).Split(' ');
        return
        [
            Typed("exact", (string)newest[0]),
            Typed("prefix", words[^1][..Math.Min(PrefixLength, words[^1].Length)]),
            Typed("two words", $"{words[^1]} {words[0]}"),
            Typed("no hit", "xyzzy"),
        ];

        Scenario Typed(string kind, string typed) =>
            new($"search, {kind}", reader, $"/search?q={Uri.EscapeDataString(typed)}", one => ReadAsync(reader, typed, one));
    }

    private static async Task ReadAsync(Reader reader, string typed, Bare bare)
    {
        var text = TypedSearch.Parse(typed)!;
        if (text.Exact is { } exact && await IsMeantAsync(reader, exact, bare))
            return;
        var cases = await FoundAsync(reader, "SearchTerms", "CaseId", text, CaseRowsByHand.PerPage, bare);
        if (cases.Count > 0)
        {
            var rows = await bare.ReadAsync(
                $$"""SELECT {{CaseRowsByHand.Columns}} FROM "Cases" c {{CaseRowsByHand.Joins}} WHERE c."Id" IN ({0})""",
                cases
            );
            await CaseRowsByHand.ReadClaimsAsync(rows, bare);
            await bare.ReadAsync(
                $$"""
                SELECT d."PublicId", d."Name", d."City", d."Phone", d."Email", d."Street", d."Postcode", k."Name",
                       (SELECT COUNT(*) FROM "Cases" o WHERE o."DebtorId" = d."Id")
                FROM "Debtors" d JOIN "Creditors" k ON k."Id" = d."CreditorId"
                WHERE d."Id" IN (SELECT "DebtorId" FROM "Cases" WHERE "Id" IN ({0})) ORDER BY d."MatchName" LIMIT 6
                """,
                cases
            );
        }

        var registrations = await FoundAsync(reader, "RegistrationTerms", "RegistrationId", text, 10, bare);
        if (registrations.Count > 0)
            await bare.ReadAsync(
                """
                SELECT r."PublicId", r."DebtorName", r."InvoiceNumber", k."Name", r."State" FROM "Registrations" r
                JOIN "Creditors" k ON k."Id" = r."CreditorId" WHERE r."Id" IN ({0})
                """,
                registrations
            );
    }

    private static async Task<bool> IsMeantAsync(Reader reader, string exact, Bare bare)
    {
        var cases = await bare.ReadAsync(
            $$"""
            SELECT DISTINCT c."CaseNumber", c."DebtorId" FROM "SearchTerms" t JOIN "Cases" c ON c."Id" = t."CaseId"
            WHERE t."Term" = {1} AND t."IsExact" AND {{Of(reader, "t")}} LIMIT {{MostCandidates}}
            """,
            reader.PortfolioIds,
            exact
        );
        var registrations = await bare.ReadAsync(
            $$"""
            SELECT DISTINCT r."PublicId", r."State" FROM "RegistrationTerms" t
            JOIN "Registrations" r ON r."Id" = t."RegistrationId"
            WHERE t."Term" = {1} AND t."IsExact" AND {{Of(reader, "t")}} LIMIT {{MostCandidates}}
            """,
            reader.PortfolioIds,
            exact
        );
        return cases.Count + registrations.Count > 0;
    }

    /// <summary>How many there are, and the newest of them.</summary>
    private static async Task<List<object>> FoundAsync(
        Reader reader,
        string table,
        string key,
        TypedSearch text,
        int most,
        Bare bare
    )
    {
        var values = text.Parts.SelectMany(part => new object[] { part, SearchKey.After(part) }).Prepend(reader.PortfolioIds);
        var each = text.Parts.Select(
            (_, at) =>
                $$"""
                    SELECT t."{{key}}" AS "Id" FROM "{{table}}" t
                    WHERE t."Term" >= {{{2 * at + 1}}} AND t."Term" < {{{2 * at + 2}}} AND {{Of(reader, "t")}}
                    """
        );
        var found = $"""SELECT DISTINCT "Id" FROM ({string.Join(" INTERSECT ", each)}) f""";
        await bare.ReadAsync($"SELECT COUNT(*) FROM ({found}) n", [.. values]);
        return (await bare.ReadAsync($"""{found} ORDER BY "Id" DESC LIMIT {most}""", [.. values])).ConvertAll(row => row[0]);
    }

    private static string Of(Reader reader, string table) => reader.IsStaff ? "1 = 1" : $"{table}.\"PortfolioId\" IN ({{0}})";
}
