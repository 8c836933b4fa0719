using System.Globalization;
using System.Net;
using System.Text;
using CrediCare.Web.Text;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Admin.Privacy.Held;

/// <summary>What is held on a person, as one page that any browser shows without the portal.</summary>
public sealed class HeldPage(IStringLocalizer<PrivacyText> texts, PortalFormat format)
{
    public string Write(string name, IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, object?>>> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var page = new StringBuilder();
        page.Append(
            CultureInfo.InvariantCulture,
            $"<!DOCTYPE html><html lang=\"{PortalLanguage.Current}\"><head><meta charset=\"utf-8\"><title>{Safe(texts["Held_Title", name])}</title></head><body><h1>{Safe(texts["Held_Title", name])}</h1><p>{Safe(texts["Held_Lead"])}</p>"
        );
        foreach (var (table, rows) in tables.Where(one => one.Value.Count > 0))
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{Safe(texts[$"Table_{table}"])} ({rows.Count})</h2>");
            foreach (var row in rows)
                page.Append(CultureInfo.InvariantCulture, $"<dl>{string.Concat(row.Select(Field))}</dl><hr>");
        }

        return page.Append("</body></html>").ToString();
    }

    private string Field(KeyValuePair<string, object?> field) =>
        $"<dt><b>{Safe(field.Key)}</b></dt><dd>{Safe(Written(field.Value))}</dd>";

    private string Written(object? value) =>
        value switch
        {
            DateOnly day => format.ShortDate(day),
            DateTime instant => instant.ToString("u", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.CurrentCulture),
            _ => value?.ToString() ?? "",
        };

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
