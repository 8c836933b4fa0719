using CrediCare.Data;
using CrediCare.TestKit;
using CrediCare.Web.Features.Admin.Privacy.Held;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrediCare.Conventions.Tests;

/// <summary>
/// Whoever asks what is held on them is told all of it: every table that has to do with a debtor or a case is handed out, or is named as
/// left out with the reason. A table that is added tomorrow is in neither, and this fails.
/// </summary>
public sealed class HeldDataTests : IDisposable
{
    private static readonly HashSet<string> Keys =
    [
        "DebtorId",
        "OtherDebtorId",
        "CaseId",
        "CaseNumber",
        "RegistrationId",
        "InvoiceId",
        "ThreadId",
        "MessageId",
        "DecisionId",
        "DisputeId",
        "PlanId",
        "DocumentId",
        "EvidenceDocumentId",
        "PaymentId",
        "SubjectId",
        "ItemId",
        "EntryId",
        "DraftId",
        "BirthDate",
        "BirthNumberHash",
        "PayerName",
        "ReceiverName",
    ];

    private readonly PortalFactory _site = new();

    [Fact]
    public async Task EveryTableAboutADebtorOrACase_IsHandedOut_OrLeftOutForAReason()
    {
        var handedOut = HeldTables.All.Select(table => table.Type).ToHashSet();
        var tables = await _site.WithDatabaseAsync(context => Task.FromResult(About(context)));

        Assert.Empty(
            tables.Where(type => !handedOut.Contains(type) && !HeldLeftOut.Why.ContainsKey(type)).Select(type => type.Name)
        );
        Assert.Empty(handedOut.Intersect(HeldLeftOut.Why.Keys));
        Assert.DoesNotContain(HeldLeftOut.Why, one => one.Value.Length < 10);
        Assert.InRange(tables.Count, 30, 200);
    }

    private static List<Type> About(PortalContext context) =>
        [
            .. context
                .Model.GetEntityTypes()
                .Where(type => !type.IsOwned() && type.GetProperties().Any(property => Keys.Contains(property.Name)))
                .Select(type => type.ClrType)
                .Distinct(),
        ];

    public void Dispose() => _site.Dispose();
}
