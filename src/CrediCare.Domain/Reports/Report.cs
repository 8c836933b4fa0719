using System.Globalization;
using CrediCare.Domain.Reports.Own;

namespace CrediCare.Domain.Reports;

/// <summary>What a report tells.</summary>
public enum ReportKind
{
    /// <summary>How a portfolio stood at the end of a month.</summary>
    Status,

    /// <summary>The same of all the portfolios of a creditor.</summary>
    StatusSummary,

    /// <summary>What was paid in during a week, and what of it is paid out.</summary>
    Remittance,

    /// <summary>What a person put together, for that person alone.</summary>
    Own,
}

/// <summary>
/// A report and how far it has come. It is built once for its cause, piece by piece; only when all of it is there does anybody
/// hear of it, and from then on it never changes.
/// </summary>
public sealed class Report
{
    private readonly List<ReportCover> _covers = [];

    private Report() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public ReportKind Kind { get; private set; }

    /// <summary>Unique: what it is the one report of.</summary>
    public string Cause { get; private set; } = "";

    /// <summary>Whose it is; null where the agency's staff had it made over all creditors.</summary>
    public Guid? CreditorId { get; private set; }

    /// <summary>Null where it is about all of the creditor's, or is a person's own.</summary>
    public Guid? PortfolioId { get; private set; }

    /// <summary>The one person it is for; null where it is for all who see its portfolio or creditor.</summary>
    public Guid? OwnerUserId { get; private set; }

    /// <summary>What its owner calls it; null where its kind says it.</summary>
    public string? Name { get; private set; }

    /// <summary>The portfolios whose cases it holds, where it is a person's own: whoever loses one of them loses it.</summary>
    public IReadOnlyList<ReportCover> Covers => _covers;

    /// <summary>The last day in Oslo that it tells of.</summary>
    public DateOnly Day { get; private set; }

    public DateTime StartedAtUtc { get; private set; }

    /// <summary>When it was frozen; null while it is being built.</summary>
    public DateTime? FrozenAtUtc { get; private set; }

    /// <summary>The <see cref="ReportDocument"/>, packed; empty while it is being built.</summary>
    public byte[] Packed { get; private set; } = [];

    /// <summary>What its figures were, packed, for reports that add up several; empty where none does.</summary>
    public byte[] PackedFigures { get; private set; } = [];

    public static Report Begin(ReportKind kind, Guid creditorId, Guid? portfolioId, DateOnly day, DateTime nowUtc) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            Kind = kind,
            Cause = CauseOf(kind, portfolioId ?? creditorId, day),
            CreditorId = creditorId,
            PortfolioId = portfolioId,
            Day = day,
            StartedAtUtc = nowUtc,
        };

    /// <summary>One that a person asked for, over these portfolios; for staff, who see all, over none in particular.</summary>
    public static Report BeginOwn(ReportRequest request, IEnumerable<Guid> portfolioIds, DateOnly day, DateTime nowUtc)
    {
        ArgumentNullException.ThrowIfNull(request);
        var report = new Report
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            Kind = ReportKind.Own,
            Cause = CauseOf(request),
            CreditorId = request.IsOfStaff ? null : request.CompanyId,
            OwnerUserId = request.OwnerUserId,
            Name = request.Name,
            Day = day,
            StartedAtUtc = nowUtc,
        };
        report.Cover(portfolioIds);
        return report;
    }

    /// <summary>Takes its day, its instant and its portfolios from one of the same cause that would be begun now.</summary>
    /// <exception cref="InvalidOperationException">It is frozen.</exception>
    public void BeginAgain(Report wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        if (FrozenAtUtc is not null)
            throw new InvalidOperationException("A frozen report holds what it holds.");
        (Day, StartedAtUtc) = (wanted.Day, wanted.StartedAtUtc);
        Cover(wanted.Covers.Select(cover => cover.PortfolioId));
    }

    private void Cover(IEnumerable<Guid> portfolioIds)
    {
        var wanted = portfolioIds.ToHashSet();
        _covers.RemoveAll(cover => !wanted.Contains(cover.PortfolioId));
        _covers.AddRange(wanted.Except(_covers.Select(cover => cover.PortfolioId)).Select(id => new ReportCover(Id, id)));
    }

    /// <summary>What a report of a portfolio, or of a creditor, is the one of.</summary>
    public static string CauseOf(ReportKind kind, Guid subjectId, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}:{day:yyyyMMdd}:{subjectId:N}");

    /// <summary>What a person's own report is the one of.</summary>
    public static string CauseOf(ReportRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return $"{ReportKind.Own}:{request.Id:N}";
    }

    /// <exception cref="InvalidOperationException">It is frozen already.</exception>
    public void Freeze(byte[] packed, byte[] packedFigures, DateTime nowUtc)
    {
        if (FrozenAtUtc is not null)
            throw new InvalidOperationException("A report is frozen once.");
        (Packed, PackedFigures, FrozenAtUtc) = (packed, packedFigures, nowUtc);
    }
}

/// <summary>Some rows of one list of a report, packed.</summary>
/// <param name="ReportId">Whose.</param>
/// <param name="List">The list's number.</param>
/// <param name="Number">Counts the pieces of a list from nought.</param>
/// <param name="Packed">The rows.</param>
public sealed record ReportPiece(Guid ReportId, int List, int Number, byte[] Packed);

/// <summary>That a person's own report holds cases of a portfolio.</summary>
public sealed record ReportCover(Guid ReportId, Guid PortfolioId);
