using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Registrations.Upload;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>Reads the rows a page shows, and opens no piece that has none of them.</summary>
public sealed class UploadReviewQuery(PortalContext context, UploadPieces pieces, UploadPapers papers, UploadRowWords words)
{
    public const int PerPage = 50;

    /// <summary>Of what needs nobody, so many are shown beside the rest.</summary>
    private const int Few = 3;

    private const int MostGroups = 12;

    private static readonly (RowStanding Standing, int Most)[] BeforeSending =
    [
        (RowStanding.Red, PerPage),
        (RowStanding.Yellow, PerPage),
        (RowStanding.LeftOut, PerPage),
        (RowStanding.Green, Few),
    ];

    private static readonly (RowStanding Standing, int Most)[] AfterSending =
    [
        (RowStanding.Refused, PerPage),
        (RowStanding.HeldBack, PerPage),
        (RowStanding.Sent, Few),
    ];

    public async Task<UploadReview> ReadAsync(
        Viewer viewer,
        UploadView upload,
        UploadFilter filter,
        CancellationToken cancellationToken
    )
    {
        var places = await PlacesAsync(upload.Batch.Id, cancellationToken);
        var pages = 1;
        var sections = new List<RowSection>();
        if (filter.Show is { } only)
        {
            var total = upload.Tally.Rows(only, filter.Reason);
            pages = Math.Max(1, (total + PerPage - 1) / PerPage);
            filter = filter with { Page = Math.Clamp(filter.Page, 1, pages) };
            var skip = (filter.Page - 1) * PerPage;
            sections.Add(
                await SectionAsync(viewer, upload, places, (only, filter.Reason), total, skip, PerPage, cancellationToken)
            );
        }
        else
        {
            foreach (var (standing, most) in upload.Batch.SentAtUtc is null ? BeforeSending : AfterSending)
                if (upload.Tally.Rows(standing) is > 0 and var total)
                    sections.Add(await SectionAsync(viewer, upload, places, (standing, null), total, 0, most, cancellationToken));
        }

        var groups = await GroupsAsync(viewer, upload, places, cancellationToken);
        return new UploadReview(upload, filter, groups, sections, filter.Page, pages)
        {
            ForOtherReasons = (upload.Tally.Rows(NotGoing(upload)) - groups.Sum(group => group.Line.Rows), NotGoing(upload)),
            Papers = PaperCount.Of(await papers.PlaceAsync(viewer, upload.Batch, cancellationToken)),
        };
    }

    /// <summary>All rows of a standing, piece by piece.</summary>
    public async IAsyncEnumerable<ShownRow> AllAsync(
        Viewer viewer,
        UploadView upload,
        RowStanding standing,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var place in await PlacesAsync(upload.Batch.Id, cancellationToken))
        {
            if (place.Tally.Rows(standing, null) == 0)
                continue;
            var rows = (await OpenAsync(upload.Batch.Id, place.Number, cancellationToken))
                .Where(row => row.Standing == standing)
                .ToList();
            foreach (var shown in await words.SayAsync(viewer, upload.Batch, rows, cancellationToken))
                yield return shown;
        }
    }

    private async Task<RowSection> SectionAsync(
        Viewer viewer,
        UploadView upload,
        IReadOnlyList<PiecePlace> places,
        (RowStanding Standing, string? Reason) asked,
        int total,
        int skip,
        int take,
        CancellationToken cancellationToken
    )
    {
        var rows = new List<UploadRow>();
        foreach (var place in places)
        {
            var here = place.Tally.Rows(asked.Standing, asked.Reason);
            if (here <= skip)
            {
                skip -= here;
                continue;
            }

            var opened = await OpenAsync(upload.Batch.Id, place.Number, cancellationToken);
            rows.AddRange(
                opened.Where(row => UploadTally.Fits(row, asked.Standing, asked.Reason)).Skip(skip).Take(take - rows.Count)
            );
            skip = 0;
            if (rows.Count >= take)
                break;
        }

        return new RowSection(asked.Standing, total, await words.SayAsync(viewer, upload.Batch, rows, cancellationToken));
    }

    /// <summary>
    /// The reasons why rows cannot be sent, the commonest first; said as of the first row that has it, but without what is that row's
    /// alone.
    /// </summary>
    private async Task<IReadOnlyList<ReasonGroup>> GroupsAsync(
        Viewer viewer,
        UploadView upload,
        IReadOnlyList<PiecePlace> places,
        CancellationToken cancellationToken
    )
    {
        var standing = NotGoing(upload);
        var groups = new List<ReasonGroup>();
        foreach (var line in upload.Tally.Lines.Where(line => line.Standing == standing).Take(MostGroups))
        {
            var first = places.First(place => place.Tally.Rows(standing, line.Key) > 0);
            var row = (await OpenAsync(upload.Batch.Id, first.Number, cancellationToken)).First(one =>
                UploadTally.Fits(one, standing, line.Key)
            );
            var found = (await words.SayAsync(viewer, upload.Batch, [row], cancellationToken))[0].Found[0];
            var text = words.OfMany(line.Code) ?? found.Text;
            groups.Add(new ReasonGroup(line, found.Label is null ? text : $"{found.Label}: {text}"));
        }

        return groups;
    }

    private static RowStanding NotGoing(UploadView upload) =>
        upload.Batch.SentAtUtc is null ? RowStanding.Red : RowStanding.Refused;

    private async Task<IReadOnlyList<PiecePlace>> PlacesAsync(Guid batchId, CancellationToken cancellationToken) =>
        [
            .. (
                await context
                    .UploadPieces.AsNoTracking()
                    .Where(piece => piece.BatchId == batchId)
                    .OrderBy(piece => piece.Number)
                    .Select(piece => new { piece.Number, piece.Tally })
                    .ToListAsync(cancellationToken)
            ).Select(piece => new PiecePlace(piece.Number, UploadTally.OfText(piece.Tally))),
        ];

    private async Task<IReadOnlyList<UploadRow>> OpenAsync(Guid batchId, int number, CancellationToken cancellationToken) =>
        pieces.Open(
            await context
                .UploadPieces.Where(piece => piece.BatchId == batchId && piece.Number == number)
                .Select(piece => piece.RowsSealed)
                .SingleAsync(cancellationToken)
        );

    private sealed record PiecePlace(int Number, UploadTally Tally);
}
