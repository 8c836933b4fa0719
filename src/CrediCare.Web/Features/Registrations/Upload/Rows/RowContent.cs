using CrediCare.Domain.Debtors;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Sheets;
using CrediCare.Web.Features.Registrations.New;

namespace CrediCare.Web.Features.Registrations.Upload.Rows;

/// <summary>Makes of a row what a person would have typed into the form: nothing is decided here but what a cell holds.</summary>
public sealed class RowContent(ColumnMapping mapping, int headings, IReadOnlyList<PortfolioChoice> portfolios)
{
    private const int MostShown = 60;
    private static readonly int Columns = UploadColumns.All.Count;

    private readonly int[] _places = [.. UploadColumns.All.Select(column => mapping.Places.GetValueOrDefault(column, -1))];
    private readonly string?[] _fixed = [.. UploadColumns.All.Select(column => mapping.Fixed.GetValueOrDefault(column))];

    public UploadedRow Read(SheetRow row)
    {
        var problems = new List<RowProblem>();
        var typed = new string?[Columns];
        typed[(int)UploadColumn.Country] = CountryOf(row, problems);
        var isNorwegian = typed[(int)UploadColumn.Country] is null or Countries.Norway;
        for (var column = 0; column < Columns; column++)
        {
            if ((UploadColumn)column != UploadColumn.Country)
                typed[column] = Typed((UploadColumn)column, row, isNorwegian, problems);
        }

        if (HasMoreThanHeadings(row))
            problems.Insert(0, RowProblem.Of(RowRefusal.MoreCellsThanHeadings, cell: SheetCellName.Of(headings, row.Number)));
        if (row.EndsWithFile && row.Cells.Length < headings)
            problems.Insert(0, RowProblem.Of(RowRefusal.CutOff, cell: SheetCellName.Of(row.Cells.Length - 1, row.Number)));
        typed[(int)UploadColumn.Portfolio] = PortfolioOf(typed[(int)UploadColumn.Portfolio], row, problems);
        return new UploadedRow(row.Number, ContentOf(typed), problems) { IsSum = IsSum(typed, row) };
    }

    /// <summary>What stands in a cell, as people write it.</summary>
    public static string Shown(SheetCell cell) => UploadCell.Shown(KindOf(cell.Kind), cell.Text);

    // Cells are placed only where a row can hardly be a claim: nearly all have a day.
    private bool IsSum(string?[] typed, SheetRow row) =>
        typed[(int)UploadColumn.InvoiceDate] is null
        && typed[(int)UploadColumn.DueDate] is null
        && SumRow.Is(row.Cells.Select((cell, place) => new PlacedCell(ColumnAt(place), KindOf(cell.Kind), cell.Text)));

    // Where two things stand in one column, what is no amount decides.
    private UploadColumn? ColumnAt(int place) =>
        UploadColumns
            .All.Where(column => _places[(int)column] == place)
            .OrderBy(column => UploadColumns.KindOf(column) == UploadColumnKind.Amount)
            .Select(column => (UploadColumn?)column)
            .FirstOrDefault();

    private string? CountryOf(SheetRow row, List<RowProblem> problems) =>
        Typed(UploadColumn.Country, row, true, problems) is { } country ? CountryNames.CodeOf(country) : null;

    private string? Typed(UploadColumn column, SheetRow row, bool isNorwegian, List<RowProblem> problems)
    {
        var place = _places[(int)column];
        if (place < 0)
            return Taken(
                column,
                UploadCell.Read(column, UploadCellKind.Text, _fixed[(int)column] ?? "", isNorwegian),
                row,
                problems
            );
        if (place >= row.Cells.Length)
            return null;
        var cell = row.Cells[place];
        return cell.IsEmpty
            ? null
            : Taken(column, UploadCell.Read(column, KindOf(cell.Kind), cell.Text, isNorwegian), row, problems);
    }

    private string? Taken(UploadColumn column, CellReading read, SheetRow row, List<RowProblem> problems)
    {
        if (read.Refusal is { } refusal)
            problems.Add(RowProblem.Of(refusal, column, CellOf(column, row)) with { Text = TextOf(column, row) });
        return read.Typed;
    }

    private string? TextOf(UploadColumn column, SheetRow row) =>
        column != UploadColumn.BirthNumber && _places[(int)column] is >= 0 and var place && place < row.Cells.Length
            ? Shared.TypedText.Line(Shared.TypedText.Cut(Shown(row.Cells[place]), MostShown))
            : null;

    private string? CellOf(UploadColumn column, SheetRow row) =>
        _places[(int)column] is >= 0 and var place ? SheetCellName.Of(place, row.Number) : null;

    private bool HasMoreThanHeadings(SheetRow row)
    {
        for (var at = headings; at < row.Cells.Length; at++)
        {
            if (!row.Cells[at].IsEmpty)
                return true;
        }

        return false;
    }

    private string? PortfolioOf(string? named, SheetRow row, List<RowProblem> problems)
    {
        if (named is null)
            return null;
        foreach (var one in portfolios)
        {
            if (one.PublicId == named || one.Name.Equals(named, StringComparison.OrdinalIgnoreCase))
                return one.PublicId;
        }

        var cell = CellOf(UploadColumn.Portfolio, row);
        problems.Add(RowProblem.Of(RowRefusal.PortfolioUnknown, UploadColumn.Portfolio, cell));
        return null;
    }

    private static DraftContent ContentOf(string?[] typed) => new() { Debtor = DebtorOf(typed), Invoice = InvoiceOf(typed) };

    private static DebtorForm DebtorOf(string?[] typed) =>
        new()
        {
            Portfolio = typed[(int)UploadColumn.Portfolio],
            Kind = typed[(int)UploadColumn.DebtorKind] ?? KindByNumbers(typed),
            Name = typed[(int)UploadColumn.Name],
            OrganisationNumber = typed[(int)UploadColumn.OrganisationNumber],
            BirthDate = typed[(int)UploadColumn.BirthDate],
            NeedsBirthNumber = typed[(int)UploadColumn.BirthNumber] is not null,
            BirthNumber = typed[(int)UploadColumn.BirthNumber],
            Street = typed[(int)UploadColumn.Street],
            StreetExtra = typed[(int)UploadColumn.StreetExtra],
            Postcode = typed[(int)UploadColumn.Postcode],
            City = typed[(int)UploadColumn.City],
            Country = typed[(int)UploadColumn.Country],
            Phone = typed[(int)UploadColumn.Phone],
            Email = typed[(int)UploadColumn.Email],
        };

    private static InvoiceForm InvoiceOf(string?[] typed) =>
        new()
        {
            InvoiceNumber = typed[(int)UploadColumn.InvoiceNumber],
            OwnReference = typed[(int)UploadColumn.OwnReference],
            InvoiceDate = typed[(int)UploadColumn.InvoiceDate],
            DueDate = typed[(int)UploadColumn.DueDate],
            Invoiced = typed[(int)UploadColumn.Invoiced],
            Outstanding = typed[(int)UploadColumn.Outstanding],
            ReminderFees = typed[(int)UploadColumn.ReminderFees],
            Kid = typed[(int)UploadColumn.Kid],
            Description = typed[(int)UploadColumn.Description],
            NoticeSent = Answer(typed[(int)UploadColumn.NoticeSentOn] ?? typed[(int)UploadColumn.NoticeDeadline]),
            NoticeSentOn = typed[(int)UploadColumn.NoticeSentOn],
            NoticeDeadline = typed[(int)UploadColumn.NoticeDeadline],
            Objects = Answer(typed[(int)UploadColumn.Objection]),
            Objection = typed[(int)UploadColumn.Objection],
            Note = typed[(int)UploadColumn.Note],
        };

    // Whoever has an organisation number alone is a company, a birth date or number alone a person; with both it is somebody who
    // trades in their own name. With neither it is for a person to say.
    private static string? KindByNumbers(string?[] typed)
    {
        var isRegistered = typed[(int)UploadColumn.OrganisationNumber] is not null;
        var isBorn = (typed[(int)UploadColumn.BirthDate] ?? typed[(int)UploadColumn.BirthNumber]) is not null;
        return (isRegistered, isBorn) switch
        {
            (true, true) => nameof(DebtorKind.SoleProprietor),
            (true, false) => nameof(DebtorKind.Company),
            (false, true) => nameof(DebtorKind.Person),
            (false, false) => null,
        };
    }

    private static string Answer(string? given) => given is null ? InvoiceForm.No : InvoiceForm.Yes;

    private static UploadCellKind KindOf(SheetCellKind kind) =>
        kind switch
        {
            SheetCellKind.Empty => UploadCellKind.Empty,
            SheetCellKind.Text => UploadCellKind.Text,
            SheetCellKind.Number => UploadCellKind.Number,
            SheetCellKind.Date => UploadCellKind.Date,
            SheetCellKind.Boolean => UploadCellKind.Boolean,
            SheetCellKind.Formula => UploadCellKind.Formula,
            SheetCellKind.Error => UploadCellKind.Error,
            SheetCellKind.Merged => UploadCellKind.Merged,
            SheetCellKind.Garbled => UploadCellKind.Garbled,
        };
}
