using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Features.Registrations;
using CrediCare.Web.Features.Registrations.New;
using CrediCare.Web.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Api.V1;

/// <summary>
/// Takes claims that programs send, through the very reader, check and sending that the form goes through: what is right on a
/// page is right here.
/// </summary>
public sealed class RegistrationIntake(
    PortalContext context,
    RegistrationReader reader,
    PreCheckQuery check,
    DebtorSealing sealing,
    SubmitRegistration submit,
    IStringLocalizer<RegistrationsText> words,
    TimeProvider clock
)
{
    private const string ProblemMark = "Problem_";

    private List<PortfolioChoice>? _portfolios;

    /// <summary>Reads the fields, and looks the claim over as the form's last step does.</summary>
    public async Task<RegistrationLook> LookAsync(Viewer viewer, RegistrationBody body, CancellationToken cancellationToken)
    {
        var (portfolios, today) = (await PortfoliosAsync(viewer, cancellationToken), clock.Today());
        var content = RegistrationTyped.Of(body);
        var read = reader.Read(content, portfolios, today);
        var errors = read.Problems.Select(ErrorOf).ToList();
        // The form lets the only portfolio stand for any; a program that names one means it.
        if (body.Portfolio is { } named && portfolios is [{ } only] && only.PublicId != named)
            errors.Add(ChoosePortfolio);
        var found = await check.AskAsync(viewer, viewer.Current!.CreditorId, read, today, cancellationToken);
        if (found.UsedBy is not null)
            errors.Add(Refused(SubmitRefusal.AlreadyRegistered, found));
        if (found.Gate?.Result == RegistrationResult.TooEarly)
            errors.Add(Refused(SubmitRefusal.TooEarly, found));
        var join = body.JoinCase is { } number
            ? found.Cases.FirstOrDefault(one => one.CanJoin && one.CaseNumber == number)
            : null;
        if (body.JoinCase is not null && join is null)
            errors.Add(Refused(SubmitRefusal.CaseTakesNoInvoices, found));
        return new RegistrationLook(read, found, join?.Id, errors);
    }

    /// <summary>Registers it, once for each key.</summary>
    /// <param name="viewer">Who sends it.</param>
    /// <param name="body">What was sent.</param>
    /// <param name="key">The same for the same sending.</param>
    /// <param name="cancellationToken">Ends the work with the request.</param>
    public async Task<(RegistrationAnswer? Taken, IReadOnlyList<ApiError> Errors)> RegisterAsync(
        Viewer viewer,
        RegistrationBody body,
        string key,
        CancellationToken cancellationToken
    )
    {
        // Sent before, and broken off before it was answered: the fields would now meet its own invoice number.
        if (await SentBeforeAsync(viewer, key, cancellationToken) is { } same)
            return (same, []);
        var look = await LookAsync(viewer, body, cancellationToken);
        if (look.Errors.Count > 0)
            return (null, look.Errors);
        var (debtor, invoice) = (look.Read.Debtor, look.Read.Invoice);
        var sent = await submit.SendAsync(
            new Submission(
                key,
                viewer.Current!.CreditorId,
                debtor.Portfolio!.Id,
                viewer.UserId,
                sealing.IdentityOf(debtor)!,
                debtor.Contact,
                invoice.Claim,
                look.JoinCaseId
            ),
            cancellationToken
        );
        context.ChangeTracker.Clear();
        return sent.Refusal is { } refusal
            ? (null, [Refused(refusal, look.Check)])
            : (RegistrationAnswers.Of(sent.Value, null), []);
    }

    private async Task<RegistrationAnswer?> SentBeforeAsync(Viewer viewer, string key, CancellationToken cancellationToken) =>
        await context
            .Registrations.AsNoTracking()
            .VisibleTo(viewer)
            .SingleOrDefaultAsync(
                one => one.CreditorId == viewer.Current!.CreditorId && one.SubmissionKey == key,
                cancellationToken
            )
            is { } same
            ? RegistrationAnswers.Of(same, null)
            : null;

    private async Task<List<PortfolioChoice>> PortfoliosAsync(Viewer viewer, CancellationToken cancellationToken) =>
        _portfolios ??= await context
            .Portfolios.AsNoTracking()
            .VisibleTo(viewer)
            .Where(portfolio => !portfolio.IsClosed)
            .OrderBy(portfolio => portfolio.Name)
            .ThenBy(portfolio => portfolio.Id)
            .Select(portfolio => new PortfolioChoice(portfolio.Id, portfolio.PublicId, portfolio.Name))
            .ToListAsync(cancellationToken);

    private static ApiError Refused(SubmitRefusal refusal, PreCheck found) =>
        new(
            RegistrationTyped.PointerOf(refusal),
            ApiJson.Written(refusal),
            ApiTexts.Of(language =>
                TextSource<ApiText>.Get($"Refused_{refusal}", language, PortalFormat.For(language).LongDate(found.Gate?.FirstDay))
            )
        );

    private static ApiError ChoosePortfolio => ApiError.At("/portfolio", nameof(ChoosePortfolio));

    private ApiError ErrorOf(FieldProblem problem)
    {
        if (problem.Code == nameof(ChoosePortfolio))
            return ChoosePortfolio;
        var code = problem.Code.StartsWith(ProblemMark, StringComparison.Ordinal)
            ? problem.Code[ProblemMark.Length..]
            : problem.Code;
        // Words are found in the language of the page; a program is told in both.
        return new(
            RegistrationTyped.PointerOf(problem.Field),
            ApiJson.Written(code),
            new ApiTexts(
                In(PortalLanguage.NorwegianCulture, () => words.Say(problem)),
                In(PortalLanguage.EnglishCulture, () => words.Say(problem))
            )
        );
    }

    private static T In<T>(CultureInfo language, Func<T> work)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = language;
            return work();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}

/// <summary>A claim looked over.</summary>
/// <param name="Read">Its fields, as far as they can be read.</param>
/// <param name="Check">What the portal knows about it.</param>
/// <param name="JoinCaseId">The open case it is to be added to.</param>
/// <param name="Errors">What stops it; empty when nothing does.</param>
public sealed record RegistrationLook(RegistrationReading Read, PreCheck Check, Guid? JoinCaseId, IReadOnlyList<ApiError> Errors);
