using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Creditors.Changes;

/// <summary>What a caseworker needs to hear from the company itself whether a change is its own.</summary>
public sealed class CallBackQuery(PortalContext context, TimeProvider clock)
{
    public async Task<CallBack> OfAsync(BankAccountChange change, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = OsloTime.DateOf(now);
        var creditor = await context
            .Creditors.AsNoTracking()
            .Include(one => one.Portfolios)
            .SingleAsync(one => one.Id == change.CreditorId, cancellationToken);
        var administrators = await (
            from membership in context.Memberships.AsNoTracking().HeldOn(today)
            join user in context.Users on membership.UserId equals user.Id
            where membership.CreditorId == change.CreditorId && membership.Role == MembershipRole.Administrator
            orderby membership.GrantedAtUtc, membership.Id
            select new CallBackPerson(
                user.FullName,
                user.Email!,
                membership.GrantedAtUtc,
                membership.TakenUpAtUtc != null,
                user.Id == change.ProposedByUserId
            )
        ).ToListAsync(cancellationToken);
        var accounts = change.PortfolioIds is { } ids
            ? creditor.Portfolios.Where(one => ids.Contains(one.Id)).Select(creditor.BankAccountOf)
            : [creditor.BankAccount];
        var phone = creditor.PhoneToCallBack(now);
        return new CallBack(
            creditor.OrganisationNumber,
            [.. accounts.OfType<string>().Distinct()],
            phone,
            phone == creditor.Phone ? null : creditor.Phone,
            creditor.PhoneChangedAtUtc,
            administrators
        );
    }
}

/// <summary>How to ask the company.</summary>
/// <param name="OrganisationNumber">To find it in the public registers by.</param>
/// <param name="OldAccounts">Where we pay out now.</param>
/// <param name="Phone">The number to ring; null where none has stood long enough.</param>
/// <param name="NewPhone">A number too new to be relied on.</param>
/// <param name="PhoneChangedAtUtc">When it was put in.</param>
/// <param name="Administrators">Who administers the company, those who have the longest first.</param>
public sealed record CallBack(
    string OrganisationNumber,
    IReadOnlyList<string> OldAccounts,
    string? Phone,
    string? NewPhone,
    DateTime? PhoneChangedAtUtc,
    IReadOnlyList<CallBackPerson> Administrators
);

/// <summary>An administrator of the company.</summary>
public sealed record CallBackPerson(string Name, string Email, DateTime SinceUtc, bool IsTakenUp, bool IsProposer);
