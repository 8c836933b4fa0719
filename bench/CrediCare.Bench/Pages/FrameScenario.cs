namespace CrediCare.Bench.Pages;

/// <summary>What every page reads about its reader: who it is, what they may see, and the figures in the frame.</summary>
internal static class FrameScenario
{
    public static async Task ReadAsync(Reader reader, Bare bare)
    {
        await bare.ReadAsync(
            """
            SELECT u."FullName", u."StaffRole", s."LastSeenAtUtc", s."ConfirmedAtUtc"
            FROM "AspNetUsers" u JOIN "SignInSessions" s ON s."UserId" = u."Id"
            WHERE u."Id" = {0} AND s."EndedAtUtc" IS NULL ORDER BY s."LastSeenAtUtc" DESC LIMIT 1
            """,
            reader.UserId
        );
        await bare.ReadAsync(
            """
            SELECT c."Id", c."PublicId", c."Name", c."OrganisationNumber", c."RequiresSecondFactor", m."Role", m."AllPortfolios",
                   m."Id", m."TakenUpAtUtc", p."Id"
            FROM "Memberships" m JOIN "Creditors" c ON c."Id" = m."CreditorId" JOIN "Portfolios" p ON p."CreditorId" = c."Id"
            WHERE m."UserId" = {0} AND m."EndedAtUtc" IS NULL ORDER BY c."Name", p."Name"
            """,
            reader.UserId
        );
        if (reader.IsStaff)
            return;
        await bare.ReadAsync(
            """
            SELECT (SELECT COUNT(*) FROM "InboxItems" i
                    WHERE ((i."RecipientUserId" IS NULL AND i."PortfolioId" IN ({1})) OR i."RecipientUserId" = {0})
                      AND NOT EXISTS (SELECT 1 FROM "InboxReadings" r WHERE r."ItemId" = i."Id" AND r."UserId" = {0})),
                   (SELECT COUNT(*) FROM "Decisions" d WHERE d."PortfolioId" IN ({1}) AND d."State" = 'Waiting')
            """,
            reader.UserId,
            reader.PortfolioIds
        );
    }
}
