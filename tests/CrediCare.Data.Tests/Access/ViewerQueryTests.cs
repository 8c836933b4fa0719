using CrediCare.Data.Access;
using CrediCare.Data.Identity;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Access;

/// <summary>Who a session's cookie lets in, and for how long, on each database.</summary>
public sealed class ViewerQueryTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly DateTime Start = new(2026, 11, 23, 11, 0, 0, DateTimeKind.Utc);

    [DatabaseTheory]
    public async Task OpenSession_FindsItsOwner_AndWhenItWasSeen(DatabaseEngine engine)
    {
        await using var context = (await databases.OfAsync(engine)).Open();
        var (creditor, ticket) = await SignedInAsync(context);

        var found = await FindAsync(context, ticket, Start.AddHours(1));

        Assert.Equal(creditor.UserId, found!.Value.Viewer.UserId);
        Assert.Equal(creditor.CreditorId, found.Value.Viewer.Current!.CreditorId);
        Assert.Equal(new ViewerSession(ticket.SessionId, Start, Start), found.Value.Session);
        Assert.Equal(DateTimeKind.Utc, found.Value.Session.LastSeenAtUtc.Kind);
    }

    [DatabaseTheory]
    public async Task EndedSession_FindsNobody(DatabaseEngine engine)
    {
        await using var context = (await databases.OfAsync(engine)).Open();
        var (_, ticket) = await SignedInAsync(context);
        (await context.SignInSessions.SingleAsync(one => one.Id == ticket.SessionId)).End(SessionEnd.SignedOut, Start);
        await context.SaveChangesAsync();

        Assert.Null(await FindAsync(context, ticket, Start));
    }

    [DatabaseTheory]
    public async Task AnotherStamp_AStrangersSessionAndNone_FindNobody(DatabaseEngine engine)
    {
        await using var context = (await databases.OfAsync(engine)).Open();
        var (_, ticket) = await SignedInAsync(context);
        var (_, strangers) = await SignedInAsync(context);

        Assert.Null(await FindAsync(context, ticket with { SecurityStamp = "another" }, Start));
        Assert.Null(await FindAsync(context, ticket with { SessionId = strangers.SessionId }, Start));
        Assert.Null(await FindAsync(context, ticket with { SessionId = Guid.CreateVersion7() }, Start));
    }

    [DatabaseTheory]
    public async Task SessionNotSeenForItsLifetime_IsOver(DatabaseEngine engine)
    {
        await using var context = (await databases.OfAsync(engine)).Open();
        var (_, plain) = await SignedInAsync(context);
        var (_, remembered) = await SignedInAsync(context, remember: true);

        Assert.NotNull(await FindAsync(context, plain, Start + SignInSession.Life));
        Assert.Null(await FindAsync(context, plain, Start + SignInSession.Life + TimeSpan.FromSeconds(1)));
        Assert.NotNull(await FindAsync(context, remembered, Start + SignInSession.RememberedLife));
        Assert.Null(await FindAsync(context, remembered, Start + SignInSession.RememberedLife + TimeSpan.FromSeconds(1)));
    }

    [DatabaseTheory]
    public async Task Session_KeepsWhatItWasToldAboutTheDevice_AndHowItEndedFirst(DatabaseEngine engine)
    {
        await using var context = (await databases.OfAsync(engine)).Open();
        var (creditor, _) = await SignedInAsync(context);
        var session = SignInSession.Start(creditor.UserId, new DeviceName("Firefox", "Linux"), false, Start);
        context.Add(session);
        session.End(SessionEnd.PasswordChanged, Start.AddHours(1));
        session.End(SessionEnd.SignedOut, Start.AddHours(2));
        await context.SaveChangesAsync();

        var read = await context.SignInSessions.AsNoTracking().SingleAsync(one => one.Id == session.Id);

        Assert.Equal(new DeviceName("Firefox", "Linux"), read.Device);
        Assert.Equal((Start.AddHours(1), SessionEnd.PasswordChanged), (read.EndedAtUtc, read.EndedBy));
    }

    private static async Task<(SeededCreditor Creditor, SessionTicket Ticket)> SignedInAsync(
        PortalContext context,
        bool remember = false
    )
    {
        var creditor = await SeededCreditor.CreateAsync(context, Start);
        return (creditor, await creditor.SignInAsync(context, Start, remember));
    }

    private static Task<(Viewer Viewer, ViewerSession Session)?> FindAsync(
        PortalContext context,
        SessionTicket ticket,
        DateTime nowUtc
    ) => new ViewerQuery(context).FindAsync(ticket, null, nowUtc, default);
}
