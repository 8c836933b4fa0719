using CrediCare.Data.Access;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Account;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Users;

/// <summary>One person's access to the company: what it reaches, and its end.</summary>
[Help("more-users")]
[Authorize(Policies.AdministersSome)]
[StepUp]
public sealed class AccessController(UserListQuery query, ChangeAccess change, IStringLocalizer<UsersText> texts)
    : CompanyFormController
{
    [HttpGet("/users/{id}")]
    public async Task<IActionResult> Change(string id, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await query.FindAsync(viewer, id, cancellationToken) is not var (row, company))
            return NotFound();
        var portfolios = await query.PortfoliosAsync(company.CreditorId, cancellationToken);
        var form = new ChangeForm { Company = company.CreditorPublicId, Version = row.Version };
        form.Show(row.Terms, portfolios);
        return Page(form, row, company, portfolios);
    }

    [HttpPost("/users/{id}")]
    public Task<IActionResult> Change(
        string id,
        ChangeForm form,
        Viewer viewer,
        [FromServices] AccessFormReader reader,
        CancellationToken cancellationToken
    ) =>
        OnAccessAsync(
            id,
            form.Company,
            viewer,
            async (row, company) =>
            {
                var portfolios = await query.PortfoliosAsync(company.CreditorId, cancellationToken);
                if (reader.ReadTerms(form, portfolios, ModelState) is not { } terms)
                    return Page(form, row, company, portfolios);
                var outcome = await change.ChangeAsync(company, id, form.Version, terms, cancellationToken);
                if (outcome?.Refusal is not { } refusal)
                    return To(
                        "/users",
                        viewer,
                        company,
                        new Done(texts["Changed_Title", row.Name], texts["Changed_Text", company.CreditorName])
                    );
                reader.Tell(refusal, ModelState);
                if (refusal == AccessRefusal.ChangedMeanwhile)
                {
                    // The page shows the access as it is now; what is saved from it is saved knowingly.
                    form.Version = row.Version;
                    Response.StatusCode = StatusCodes.Status409Conflict;
                }

                return Page(form, row, company, portfolios);
            },
            cancellationToken
        );

    [HttpGet("/users/{id}/end")]
    public async Task<IActionResult> End(string id, Viewer viewer, CancellationToken cancellationToken) =>
        await query.FindAsync(viewer, id, cancellationToken) is var (row, company)
            ? View(new EndPage(row, company.CreditorPublicId, company.CreditorName))
            : NotFound();

    [HttpPost("/users/{id}/end")]
    public Task<IActionResult> End(string id, string? company, Viewer viewer, CancellationToken cancellationToken) =>
        OnAccessAsync(
            id,
            company,
            viewer,
            async (row, administered) =>
            {
                var outcome = await change.EndAsync(administered, id, cancellationToken);
                if (outcome?.Refusal is not { } refusal)
                    return To(
                        "/users",
                        viewer,
                        administered,
                        new Done(texts["Ended_Title", row.Name], texts["Ended_Text", row.Name, administered.CreditorName])
                    );
                ModelState.AddModelError("", texts[$"Refusal_{refusal}"]);
                return View(new EndPage(row, administered.CreditorPublicId, administered.CreditorName));
            },
            cancellationToken
        );

    /// <summary>The access must be to the company that the form was opened for.</summary>
    private Task<IActionResult> OnAccessAsync(
        string id,
        string? company,
        Viewer viewer,
        Func<UserRow, ViewerMembership, Task<IActionResult>> work,
        CancellationToken cancellationToken
    ) =>
        OnCompanyAsync(
            viewer,
            company,
            async administered =>
                await query.FindAsync(viewer, id, cancellationToken) is var (row, found) && found == administered
                    ? await work(row, administered)
                    : NotFound()
        );

    private ViewResult Page(ChangeForm form, UserRow row, ViewerMembership company, IReadOnlyList<CompanyPortfolio> portfolios)
    {
        form.Page = new AccessFormPage(company.CreditorName, portfolios, row);
        return View(nameof(Change), form);
    }
}

/// <summary>Whose access is about to be taken away, and to which company.</summary>
public sealed record EndPage(UserRow Person, string Company, string CompanyName);
