using CrediCare.Data.Access;
using CrediCare.Domain;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Inbox;
using CrediCare.Domain.Messages;
using CrediCare.Domain.Reports;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Features.Inbox;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Inbox;

/// <summary>What an inbox is searched by beside cases and registrations: in any case, order and spelling, on every database.</summary>
public sealed class InboxWordsTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly DateTime Now = new(2026, 11, 23, 11, 0, 0, DateTimeKind.Utc);

    [DatabaseTheory]
    public async Task SubjectsDraftsAndFiles_AreFoundHoweverTheyAreWritten(DatabaseEngine engine)
    {
        await using var context = (await databases.OfAsync(engine)).Open();
        var own = await SeededCreditor.CreateAsync(context, Now);
        var thread = MessageThread.Open(own.CreditorId, null, "Spørsmål om FAKTURA 20 377-A", Now);
        var message = thread.Write(PublicId.New(), own.UserId, true, "Hei.", Now);
        var talk = InboxItem.AboutMessage(thread, message, null, own.UserId);
        var draft = InboxItem.AboutDraft(
            own.CreditorId,
            own.UserId,
            Guid.CreateVersion7(),
            PublicId.New(),
            new DateOnly(2026, 11, 23),
            "KR/0042-26",
            Now
        );
        var october = Report.Begin(ReportKind.Status, own.CreditorId, own.PortfolioId, new DateOnly(2026, 10, 31), Now);
        october.Freeze([1], [], Now);
        var report = InboxItem.AboutReport(october, null, "Årets NÆRINGSkunder 2", Now);
        context.AddRange(thread, talk, draft, october, report);
        await context.SaveChangesAsync();

        foreach (
            var (typed, found) in new (string, InboxItem?)[]
            {
                ("faktura SPORSMAL", talk),
                ("20377a", talk),
                ("20 377", talk),
                ("kr 0042", draft),
                ("kr/0042-26", draft),
                ("næring årets", report),
                ("2 næringskunder", report),
                ("faktura rapport", null),
                ("finnes", null),
                ("%", null),
            }
        )
            Assert.Equal((typed, found?.Id), (typed, await FindAsync(context, own, typed)));
    }

    private static async Task<Guid?> FindAsync(PortalContext context, SeededCreditor creditor, string typed)
    {
        var membership = new ViewerMembership(
            creditor.CreditorId,
            "",
            "",
            creditor.Name,
            MembershipRole.Member,
            true,
            [creditor.PortfolioId]
        );
        var viewer = new Viewer(creditor.UserId, "", null, [membership], membership);
        var items = await new InboxQuery(context).Narrowed(viewer, new InboxFilter { Q = typed }).ToListAsync();
        return items.Count > 1 ? Guid.Empty : items.SingleOrDefault()?.Id;
    }
}
