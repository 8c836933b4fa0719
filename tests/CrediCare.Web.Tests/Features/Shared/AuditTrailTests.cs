using System.Net;
using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.TestKit;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Web.Tests.Features.Shared;

public sealed class AuditTrailTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Add_IsSavedWithTheWork_AndKeepsPersonalFactsApart()
    {
        await using var scope = Request(out var trail, out var context);
        var subject = Guid.NewGuid();

        trail.Add(AuditAction.Viewed, "Case", subject, null, "why");
        Assert.Empty(await EntriesAsync(subject));
        await context.SaveChangesAsync();

        var entry = Assert.Single(await EntriesAsync(subject));
        Assert.Equal(
            (AuditAction.Viewed, "Case", "why", factory.Clock.UtcNow),
            (entry.Action, entry.SubjectType, entry.Detail, entry.AtUtc)
        );
        var facts = await factory.WithDatabaseAsync(db => db.AuditPersonalFacts.SingleAsync(one => one.EntryId == entry.Id));
        Assert.Equal(("192.0.2.7", "Nettleser/1.0"), (facts.RemoteAddress, facts.UserAgent));
    }

    [Fact]
    public async Task PersonalFacts_CanBePurged_AndTheEntryStays()
    {
        await using var scope = Request(out var trail, out _);
        var subject = Guid.NewGuid();
        await trail.RecordAsync(AuditAction.Viewed, "Case", subject, null);

        await factory.WithDatabaseAsync(db => db.AuditPersonalFacts.ExecuteDeleteAsync());

        Assert.Single(await EntriesAsync(subject));
    }

    [Fact]
    public async Task Record_IsThereAtOnce_AndSavesNothingElseOfTheRequest()
    {
        await using var scope = Request(out var trail, out var context);
        var (subject, unfinished) = (Guid.NewGuid(), Guid.NewGuid());
        trail.Add(AuditAction.Registered, "Registration", unfinished, null);

        await trail.RecordAsync(AuditAction.Downloaded, "Document", subject, null);

        Assert.Single(await EntriesAsync(subject));
        Assert.Empty(await EntriesAsync(unfinished));
        Assert.Single(context.ChangeTracker.Entries<AuditEntry>());
    }

    [Fact]
    public async Task Record_WithinATransaction_IsRefusedInsteadOfWaitingForItself()
    {
        await using var scope = Request(out var trail, out var context);
        await using var transaction = await context.Database.BeginTransactionAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            trail.RecordAsync(AuditAction.Viewed, "Case", Guid.NewGuid(), null)
        );
    }

    [Fact]
    public async Task Actor_IsNamedWhereNobodyIsSignedInYet()
    {
        var staff = await factory.WithDatabaseAsync(db => db.Users.SingleAsync(user => user.Email == PortalFactory.Caseworker));
        await using var scope = Request(out var trail, out _);

        await trail.RecordAsync(AuditAction.SignedIn, nameof(PortalUser), staff.Id, null, actor: staff);
        var named = Assert.Single(await EntriesAsync(staff.Id), entry => entry.Action == AuditAction.SignedIn);
        Assert.Equal((staff.Id, true), (named.UserId, named.ByStaff));

        var stranger = Guid.NewGuid();
        await trail.RecordAsync(AuditAction.SignInFailed, nameof(PortalUser), stranger, null);
        var unnamed = Assert.Single(await EntriesAsync(stranger));
        Assert.Equal((null, false), (unnamed.UserId, unnamed.ByStaff));
    }

    [Fact]
    public async Task OverlongFacts_AreCutInsteadOfStoppingThePage()
    {
        await using var scope = Request(out var trail, out _, userAgent: new string('x', 5000));
        var subject = Guid.NewGuid();

        await trail.RecordAsync(AuditAction.Viewed, "Case", subject, null, new string('y', 5000));

        var entry = Assert.Single(await EntriesAsync(subject));
        var facts = await factory.WithDatabaseAsync(db => db.AuditPersonalFacts.SingleAsync(one => one.EntryId == entry.Id));
        Assert.Equal((500, 500), (entry.Detail!.Length, facts.UserAgent!.Length));
    }

    [Fact]
    public async Task AJob_HasNoPersonalFacts()
    {
        await using var scope = factory.Services.CreateAsyncScope();
        var subject = Guid.NewGuid();

        await scope.ServiceProvider.GetRequiredService<AuditTrail>().RecordAsync(AuditAction.JobStarted, "JobRun", subject, null);

        var entry = Assert.Single(await EntriesAsync(subject));
        Assert.False(await factory.WithDatabaseAsync(db => db.AuditPersonalFacts.AnyAsync(one => one.EntryId == entry.Id)));
    }

    /// <summary>What a request has at hand, without a page around it.</summary>
    private AsyncServiceScope Request(out AuditTrail trail, out PortalContext context, string userAgent = "Nettleser/1.0")
    {
        var scope = factory.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.7");
        http.Request.Headers.UserAgent = userAgent;
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = http;
        trail = scope.ServiceProvider.GetRequiredService<AuditTrail>();
        context = scope.ServiceProvider.GetRequiredService<PortalContext>();
        return scope;
    }

    private Task<List<AuditEntry>> EntriesAsync(Guid subject) =>
        factory.WithDatabaseAsync(db => db.AuditEntries.AsNoTracking().Where(entry => entry.SubjectId == subject).ToListAsync());
}
