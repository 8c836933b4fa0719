using CrediCare.Data;
using CrediCare.Data.Desk;
using CrediCare.Domain.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Queue;

/// <summary>Finds what the ticks of a form are about. What is not there is left out.</summary>
public sealed class DeskItemsQuery(PortalContext context)
{
    /// <returns>What each is about, by how the form names it.</returns>
    public async Task<IReadOnlyDictionary<string, DeskAbout>> FindAsync(
        IEnumerable<string?> typed,
        CancellationToken cancellationToken
    )
    {
        var found = new Dictionary<string, DeskAbout>(StringComparer.Ordinal);
        foreach (
            var same in typed
                .Select(one => DeskItem.TryParse(one, out var item) ? item : null)
                .OfType<DeskItem>()
                .Distinct()
                .GroupBy(one => one.Subject, one => one.Reference)
        )
        {
            var about = same.Key switch
            {
                DeskSubject.Case => CasesAsync([.. same], cancellationToken),
                DeskSubject.Registration => RegistrationsAsync([.. same], cancellationToken),
                DeskSubject.Conversation => ConversationsAsync([.. same], cancellationToken),
                DeskSubject.Payment => PaymentsAsync([.. same], cancellationToken),
                DeskSubject.PaymentFile => PaymentFilesAsync([.. same], cancellationToken),
            };
            foreach (var (reference, id) in await about)
                found[new DeskItem(same.Key, reference).ToString()] = new DeskAbout(same.Key, id);
        }

        return found;
    }

    private Task<Dictionary<string, Guid>> CasesAsync(List<string> typed, CancellationToken cancellationToken)
    {
        var numbers = typed.ConvertAll(one => CaseNumber.TryParse(one, out var number) ? number.Value : "");
        return context
            .Cases.IgnoreAutoIncludes()
            .Where(one => numbers.Contains(one.CaseNumber))
            .Select(one => new { one.CaseNumber, one.Id })
            .ToDictionaryAsync(one => one.CaseNumber, one => one.Id, cancellationToken);
    }

    private Task<Dictionary<string, Guid>> RegistrationsAsync(List<string> typed, CancellationToken cancellationToken) =>
        context
            .Registrations.Where(one => typed.Contains(one.PublicId))
            .Select(one => new { one.PublicId, one.Id })
            .ToDictionaryAsync(one => one.PublicId, one => one.Id, cancellationToken);

    private Task<Dictionary<string, Guid>> PaymentsAsync(List<string> typed, CancellationToken cancellationToken) =>
        context
            .IncomingPayments.Where(one => typed.Contains(one.PublicId))
            .Select(one => new { one.PublicId, one.Id })
            .ToDictionaryAsync(one => one.PublicId, one => one.Id, cancellationToken);

    private Task<Dictionary<string, Guid>> PaymentFilesAsync(List<string> typed, CancellationToken cancellationToken) =>
        context
            .ReceivedFiles.Where(one => typed.Contains(one.PublicId))
            .Select(one => new { one.PublicId, one.Id })
            .ToDictionaryAsync(one => one.PublicId, one => one.Id, cancellationToken);

    private Task<Dictionary<string, Guid>> ConversationsAsync(List<string> typed, CancellationToken cancellationToken) =>
        context
            .MessageThreads.Where(one => typed.Contains(one.PublicId))
            .Select(one => new { one.PublicId, one.Id })
            .ToDictionaryAsync(one => one.PublicId, one => one.Id, cancellationToken);
}
