using CrediCare.Data.Access;
using CrediCare.Domain.Reports;
using CrediCare.Domain.Reports.Own;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Features.Reports.Own;

/// <summary>Reads what the page on which a report is put together shows.</summary>
public sealed class NewReportQuery(OwnReportScopes scopes, OwnReportMaker maker, SavedReports saved)
{
    /// <param name="viewer">Who puts it together.</param>
    /// <param name="form">What is filled in.</param>
    /// <param name="order">What that asks for.</param>
    /// <param name="isRun">Whether to look what it finds.</param>
    /// <param name="save">What was typed to keep it.</param>
    /// <param name="cancellationToken">Ends the queries with the request.</param>
    public async Task<NewReportModel> ReadAsync(
        Viewer viewer,
        ReportOrderForm form,
        ReportOrder order,
        bool isRun,
        KeepReportForm? save,
        CancellationToken cancellationToken
    )
    {
        var opened = form.Saved is { } id ? await saved.FindAsync(viewer, id, cancellationToken) : null;
        var scope = await scopes.FindAsync(viewer, order, cancellationToken);
        var made = isRun ? await maker.MakeAsync(scope, order, null, cancellationToken) : null;
        return new(
            form,
            order,
            scope.Reached,
            made is null ? null : await PreviewAsync(made, cancellationToken),
            save ?? Kept(viewer, opened),
            opened
        );
    }

    // A copy of what a colleague shares may be called the same.
    private static KeepReportForm Kept(Viewer viewer, SavedReportLine? opened) =>
        new()
        {
            Company = viewer.Current?.CreditorPublicId,
            Opened = opened?.PublicId,
            ReportName = opened is { IsMine: false } ? opened.Name : null,
        };

    private static async Task<OwnReportPreview> PreviewAsync(OwnReportMade made, CancellationToken cancellationToken)
    {
        var first = new Dictionary<int, IReadOnlyList<IReadOnlyList<ReportValue>>>();
        foreach (var list in made.Content.Document.Lists)
            first[list.Number] = await made
                .Content.Rows(list, cancellationToken)
                .Take(OwnReportMaker.MostShown)
                .ToListAsync(cancellationToken);
        return new(made.Content.Document, first, made.Cases, made.IsWhole);
    }
}
