using System.Globalization;
using System.Net;
using System.Text;
using CrediCare.Web.Text;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Admin.Privacy.Held;

/// <summary>What is held on a person, as one page that any browser shows without the portal.</summary>
public sealed class HeldPage(IStringLocalizer<PrivacyText> texts, PortalFormat format)
{
    // The page is read without the portal, so what it looks like must lie in it.
    private const string Look =
        "body{font:16px/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}"
        + "h1{line-height:1.2}h2{margin:2.5rem 0 .5rem;border-bottom:2px solid #1a1a1a}"
        + "dl{display:grid;grid-template-columns:minmax(8rem,16rem) 1fr;gap:.15rem 1rem;margin:.75rem 0}"
        + "dt{color:#555}dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}hr{border:0;border-top:1px solid #ccc}"
        + "details{color:#555;font-size:.875rem}@media(max-width:30rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}"
        + "@media print{details{display:block}}";

    public string Write(string name, IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, object?>>> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var page = new StringBuilder();
        var title = Safe(texts["Held_Title", name]);
        page.Append(
            CultureInfo.InvariantCulture,
            $"<!DOCTYPE html><html lang=\"{PortalLanguage.Current}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title><style>{Look}</style></head><body><h1>{title}</h1><p>{Safe(texts["Held_Lead"])}</p>"
        );
        foreach (var (table, rows) in tables.Where(one => one.Value.Count > 0))
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{Safe(texts[$"Table_{table}"])} ({rows.Count})</h2>");
            page.AppendJoin("<hr>", rows.Select(Row));
        }

        return page.Append("</body></html>").ToString();
    }

    /// <summary>First what has a word of its own, then the rest.</summary>
    private string Row(IReadOnlyDictionary<string, object?> row)
    {
        var fields = row.ToLookup(field => !texts[$"Field_{field.Key}"].ResourceNotFound);
        var named = List(fields[true], name => texts[$"Field_{name}"]);
        return fields[false].Any()
            ? $"{named}<details><summary>{Safe(texts["Held_Rest"])}</summary>{List(fields[false], name => name)}</details>"
            : named;
    }

    private string List(IEnumerable<KeyValuePair<string, object?>> fields, Func<string, string> word) =>
        $"<dl>{string.Concat(fields.Select(field => $"<dt>{Safe(word(field.Key))}</dt><dd>{Safe(Written(field.Value))}</dd>"))}</dl>";

    private string Written(object? value) =>
        value switch
        {
            bool isSo => texts[isSo ? "Held_Yes" : "Held_No"],
            DateOnly day => format.ShortDate(day),
            DateTime instant => instant.ToString("u", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.CurrentCulture),
            _ => value?.ToString() ?? "",
        };

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
