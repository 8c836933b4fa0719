using CrediCare.Data.Access;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Company;

/// <summary>What the pages about one thing that was made for programs have in common: another company's is not there.</summary>
/// <typeparam name="TLine">It as its page shows it.</typeparam>
public abstract class MadeForProgramsController<TLine> : CompanyFormController
    where TLine : class
{
    /// <summary>Null when there is none, or none that the viewer may see.</summary>
    protected abstract Task<TLine?> FindAsync(Viewer viewer, string id, CancellationToken cancellationToken);

    protected abstract Guid CreditorOf(TLine line);

    protected Task<IActionResult> OnOneAsync(
        Viewer viewer,
        string id,
        Func<ViewerMembership, TLine, IActionResult> work,
        CancellationToken cancellationToken
    ) => OnOneAsync(viewer, id, (company, line) => Task.FromResult(work(company, line)), cancellationToken);

    protected async Task<IActionResult> OnOneAsync(
        Viewer viewer,
        string id,
        Func<ViewerMembership, TLine, Task<IActionResult>> work,
        CancellationToken cancellationToken
    ) =>
        await FindAsync(viewer, id, cancellationToken) is not { } line
            ? NotFound()
            : await work(viewer.Memberships.First(one => one.CreditorId == CreditorOf(line)), line);
}
