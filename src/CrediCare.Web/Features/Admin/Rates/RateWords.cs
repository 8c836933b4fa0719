using CrediCare.Data.Rates;
using CrediCare.Domain.Amounts;
using CrediCare.Web.Text;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Admin.Rates;

/// <summary>Puts the figures of dated rows into the reader's words.</summary>
public sealed class RateWords(IStringLocalizer<RatesText> texts, PortalFormat format)
{
    public string Value(RateTable table, DatedRow row, RateField field) =>
        table.Of(row, field) switch
        {
            null => texts["None"],
            Money amount => format.Kroner(amount),
            long ore => format.Kroner(new Money(ore)),
            decimal number => format.Number(number),
            int number => format.Count(number),
            DateOnly day => format.ShortDate(day),
            bool or Enum => Choice(table.Of(row, field)!.ToString()!),
            var other => other.ToString()!,
        };

    public string Choice(string name) => texts[$"Choice_{name}"];

    /// <summary>All of a row in one line; bands by their number.</summary>
    public string Row(RateTable table, DatedRow row) =>
        string.Join(" · ", table.Fields.Select(field => $"{texts[$"Field_{field.Name}"].Value}: {Short(table, row, field)}"));

    public string From(DatedRow row) =>
        row.ValidFrom == DatedRow.NoKnownFirstDay ? texts["FromTheStart"] : format.ShortDate(row.ValidFrom);

    private string Short(RateTable table, DatedRow row, RateField field) =>
        row is FeeBandTableRow bands && field == FeeBandsTable.Bands
            ? texts["BandCount", bands.Bands.Count]
            : Value(table, row, field);
}
