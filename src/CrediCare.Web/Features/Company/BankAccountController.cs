using CrediCare.Data.Access;
using CrediCare.Domain;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Account;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Company;

/// <summary>A new account to pay out to: proposed by one administrator, confirmed by another, stopped by any.</summary>
[Help("company-details")]
[Authorize(Policies.AdministersSome)]
public sealed class BankAccountController(
    CompanyQuery query,
    BankAccountChangeQuery changes,
    ChangeBankAccount change,
    IStringLocalizer<CompanyText> texts
) : CompanyFormController
{
    [StepUp]
    [HttpGet("/company/bank-account")]
    public Task<IActionResult> Propose(string? company, Viewer viewer, CancellationToken cancellationToken) =>
        OnCompanyAsync(
            viewer,
            company ?? viewer.Current?.CreditorPublicId,
            async shown =>
                View(
                    new BankAccountForm
                    {
                        Company = shown.CreditorPublicId,
                        Page = await query.ReadAsync(viewer, shown, cancellationToken),
                    }
                )
        );

    [StepUp]
    [HttpPost("/company/bank-account")]
    public Task<IActionResult> Propose(
        BankAccountForm form,
        Viewer viewer,
        [FromServices] CompanyFormReader reader,
        CancellationToken cancellationToken
    ) =>
        OnCompanyAsync(
            viewer,
            form.Company,
            async company =>
            {
                form.Page = await query.ReadAsync(viewer, company, cancellationToken);
                if (reader.Read(form, ModelState) is not { } account)
                    return View(form);
                var outcome = await change.ProposeAsync(
                    viewer,
                    company,
                    form.PortfolioIds(form.Page.Creditor),
                    account,
                    cancellationToken
                );
                if (outcome.Refusal is { } refusal)
                {
                    ModelState.AddModelError(FieldOf(refusal), texts[$"BankAccount_{refusal}"]);
                    return View(form);
                }

                var next = texts[form.Page.OthersMayConfirm ? "Proposed_Text" : "Proposed_TextAlone"];
                return To($"/company/bank-account/{outcome.Value}", new Done(texts["Proposed_Title"], next));
            }
        );

    [HttpGet("/company/bank-account/{id}")]
    public async Task<IActionResult> Details(string id, Viewer viewer, CancellationToken cancellationToken) =>
        await FindAsync(viewer, id, cancellationToken) is { } page ? View(page) : NotFound();

    [StepUp]
    [HttpPost("/company/bank-account/{id}/confirm")]
    public Task<IActionResult> Confirm(string id, Viewer viewer, CancellationToken cancellationToken) =>
        DecideAsync(viewer, id, change.ConfirmAsync(viewer, id, cancellationToken), "Confirmed", cancellationToken);

    /// <summary>Nothing more is asked of whoever stops it: the old account is the safe one.</summary>
    [HttpPost("/company/bank-account/{id}/stop")]
    public Task<IActionResult> Stop(string id, Viewer viewer, CancellationToken cancellationToken) =>
        DecideAsync(viewer, id, change.StopAsync(viewer, id, reason: null, cancellationToken), "Stopped", cancellationToken);

    private async Task<IActionResult> DecideAsync(
        Viewer viewer,
        string id,
        Task<Outcome<BankAccountRefusal>?> decision,
        string done,
        CancellationToken cancellationToken
    )
    {
        if (await decision is not { } outcome || await FindAsync(viewer, id, cancellationToken) is not { } page)
            return NotFound();
        if (outcome.Refusal is not { } refusal)
            return To($"/company/bank-account/{id}", new Done(texts[$"{done}_Title"], texts[$"{done}_Text"]));
        ModelState.AddModelError("", texts[$"BankAccount_{refusal}"]);
        return View(nameof(Details), page);
    }

    /// <summary>The change says whose it is, and only administrators of that company see it.</summary>
    private async Task<BankAccountPage?> FindAsync(Viewer viewer, string id, CancellationToken cancellationToken) =>
        await changes.FindAsync(viewer, id, cancellationToken) is { } line
        && viewer.Memberships.FirstOrDefault(one => one.CreditorId == line.Change.CreditorId) is { } company
            ? new BankAccountPage(line, await query.ReadAsync(viewer, company, cancellationToken))
            : null;

    private LocalRedirectResult To(string path, Done done)
    {
        Done.Say(TempData, done);
        return LocalRedirect(path);
    }

    private static string FieldOf(BankAccountRefusal refusal) =>
        refusal switch
        {
            BankAccountRefusal.NoPortfolio or BankAccountRefusal.IsOpenAlready => nameof(BankAccountForm.Reach),
            BankAccountRefusal.SameAccount => nameof(BankAccountForm.BankAccount),
            _ => "",
        };
}

/// <summary>One change of account, and the company it is for.</summary>
public sealed record BankAccountPage(BankAccountChangeLine Line, CompanyModel Company);
