using CrediCare.Data.Access;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Sheets;
using CrediCare.Web.Features.Registrations.Upload.Rows;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>Saying what the columns of a file are, when they are not recognised or wrongly so.</summary>
[Authorize(Policy = Policies.Customer)]
[Help("upload")]
public sealed class UploadColumnsController(
    UploadQuery query,
    UploadFiles files,
    UploadDeeds deeds,
    UploadWork work,
    IStringLocalizer<UploadText> words,
    IStringLocalizer<RegistrationsText> form
) : Controller
{
    private const int Samples = 3;

    [HttpGet("/registrations/upload/{id}/columns")]
    public async Task<IActionResult> Columns(string id, Viewer viewer, CancellationToken cancellationToken)
    {
        if (await query.FindAsync(viewer, id, cancellationToken) is not { } found)
            return NotFound();
        return IsOpen(found) ? View("Columns", await ReadAsync(found, null, cancellationToken)) : Redirect(found.Address);
    }

    [HttpPost("/registrations/upload/{id}/columns")]
    public async Task<IActionResult> Choose(
        string id,
        [Bind(Prefix = nameof(UploadColumnsPage.Form))] UploadColumnsForm typed,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        if (await query.FindAsync(viewer, id, cancellationToken) is not { } found)
            return NotFound();
        if (!IsOpen(found))
            return Redirect(found.Address);
        var page = await ReadAsync(found, typed, cancellationToken);
        var (mapping, twice) = typed.Read(page.Headings.Count);
        foreach (var column in twice)
            ModelState.AddModelError("", words["Columns_Twice", form[UploadFields.NameOf(column)]]);
        foreach (var column in mapping.Missing)
            ModelState.AddModelError("", words["Columns_Missing", form[UploadFields.NameOf(column)]]);
        if (!ModelState.IsValid)
            return View("Columns", page);
        if (
            await deeds.MapAsync(found.Batch, [.. page.Headings.Select(one => one.Text)], mapping, cancellationToken)
            && found.Batch.Rows <= UploadPiece.MostRows
        )
            await work.RunAsync(found.Batch.Id, tells: false, cancellationToken);
        return Redirect(found.Address);
    }

    private static bool IsOpen(UploadView found) =>
        found.Batch is { Kind: UploadKind.Sheet, State: UploadState.Mapping or UploadState.Judged } && found.Done == 0;

    private async Task<UploadColumnsPage> ReadAsync(
        UploadView found,
        UploadColumnsForm? typed,
        CancellationToken cancellationToken
    )
    {
        await using var file = await files.OpenAsync(found.Batch, cancellationToken);
        using var sheet = UploadSheet.Open(file);
        var rows = new List<SheetRow>();
        while (rows.Count < Samples && sheet.Next() is { } row)
            rows.Add(row);
        var mapping =
            typed?.Read(sheet.Headings.Count).Mapping
            ?? (found.Batch.Mapping is { } kept ? ColumnMapping.OfText(kept) : null)
            ?? sheet.Header.Mapping;
        var chosen = mapping.Places.ToLookup(one => one.Value, one => one.Key);
        return new UploadColumnsPage(
            found,
            [
                .. sheet.Headings.Select(
                    (heading, place) =>
                        new UploadHeading(
                            SheetCellName.OfColumn(place),
                            heading,
                            chosen[place].Cast<UploadColumn?>().FirstOrDefault(),
                            [
                                .. rows.Where(row => place < row.Cells.Length)
                                    .Select(row => Sample(RowContent.Shown(row.Cells[place]))),
                            ]
                        )
                ),
            ]
        )
        {
            Form =
                typed
                ?? new UploadColumnsForm
                {
                    Description = mapping.Fixed.GetValueOrDefault(UploadColumn.Description),
                    Kind = mapping.Fixed.GetValueOrDefault(UploadColumn.DebtorKind),
                },
        };
    }

    private static string Sample(string text) => TypedText.Cut(TypedText.Line(text) ?? "", 40);
}
