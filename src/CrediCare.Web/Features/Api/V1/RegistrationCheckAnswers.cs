using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Rates;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Fees;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Features.Registrations;
using CrediCare.Web.Text;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Api.V1;

/// <summary>Tells a program what would come of a claim: what the form's check panel shows, and what collection may cost.</summary>
public sealed class RegistrationCheckAnswers(PortalContext context, RateBook rates, TimeProvider clock)
{
    public async Task<CheckAnswer> OfAsync(Viewer viewer, RegistrationLook look, CancellationToken cancellationToken)
    {
        var (gate, check) = (look.Check.Gate, look.Check);
        return new CheckAnswer(
            look.Errors.Count == 0 && gate is not null,
            gate?.Result,
            gate?.Reason,
            gate?.FirstDay,
            gate?.LastDay,
            gate?.TurnsOn,
            gate?.LegalExpiry,
            [.. check.Warnings.Select(Written)],
            look.Errors,
            [.. check.Cases.Select(one => new CheckCase(one.CaseNumber, one.CanJoin))],
            await FeesAsync(viewer, look, cancellationToken)
        );
    }

    private static CheckWarning Written(RegistrationWarning warning) =>
        new(
            warning.Kind,
            warning.Date,
            warning.Amount?.Ore,
            ApiTexts.Of(language =>
                TextSource<RegistrationsText>.Get(
                    $"Warning_{warning.Kind}",
                    language,
                    PortalFormat.For(language).LongDate(warning.Date),
                    PortalFormat.For(language).Kroner(warning.Amount)
                )
            )
        );

    private async Task<CheckFees?> FeesAsync(Viewer viewer, RegistrationLook look, CancellationToken cancellationToken)
    {
        if (look.Read.Invoice is not { DueDate: { } due, Outstanding: { } left } || left <= Money.Zero)
            return null;
        var (today, creditorId) = (clock.Today(), viewer.Current!.CreditorId);
        var creditor = await context.Creditors.AsNoTracking().SingleAsync(one => one.Id == creditorId, cancellationToken);
        var agreement = await context
            .Agreements.AsNoTracking()
            .Include(one => one.Prices)
            .Where(one => one.CreditorId == creditorId)
            .OrderByDescending(one => one.Id)
            .FirstOrDefaultAsync(cancellationToken);
        var standing = look.Read.Debtor.Kind == DebtorKind.Person ? DebtorStanding.Consumer : DebtorStanding.Business;
        var fees = FeeExposure.Of(left, standing, creditor.DeductsVat, due, today, await rates.FeeTablesAsync(cancellationToken));
        return new CheckFees(fees.Light?.Ore, fees.Heavy?.Ore, WithdrawalPreview.PriceOn(agreement, left, today)?.Ore);
    }
}
