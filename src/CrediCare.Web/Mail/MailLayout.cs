using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CrediCare.Web.Mail;

/// <summary>Lays a letter out twice, as HTML and as text, with the same words in the same order.</summary>
public static class MailLayout
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly Lazy<string> Template = new(ReadTemplate);

    public static string Text(MailLetter letter)
    {
        List<string> blocks = [letter.Greeting, .. letter.Paragraphs, .. letter.Lines.Select(Written)];
        if (letter is { Button: { } button, Link: { } link })
            blocks.Add($"{button}:\n{link}");
        blocks.AddRange([.. letter.After, letter.Farewell]);
        if (letter.Choices is { } choices)
            blocks.Add(Written(choices));
        return string.Join("\n\n", blocks) + "\n";
    }

    public static string Html(MailLetter letter)
    {
        // One pass over the template: words of a letter are never taken for a place in it.
        var html = new StringBuilder();
        var rest = Template.Value.AsSpan();
        while (rest.IndexOf("{{") is var start and >= 0)
        {
            var length = rest[start..].IndexOf("}}");
            html.Append(rest[..start]).Append(Part(letter, rest.Slice(start + 2, length - 2).ToString()));
            rest = rest[(start + length + 2)..];
        }

        return html.Append(rest).ToString();
    }

    private static string Part(MailLetter letter, string place) =>
        place switch
        {
            "language" => letter.Language,
            "subject" => Encoder.Encode(letter.Subject),
            "greeting" => Encoder.Encode(letter.Greeting),
            "paragraphs" => string.Concat(
                letter.Paragraphs.Select(words => $"""<p style="margin:16px 0 0">{Lines(words)}</p>""")
            ),
            "lines" => string.Concat(
                letter.Lines.Select(line =>
                    $"""<p style="margin:16px 0 0"><a href="{Encoder.Encode(line.Link)}" style="color:#1d5c63">{Encoder.Encode(line.Words)}</a></p>"""
                )
            ),
            "button" when letter is { Button: { } button, Link: { } link } =>
                $"""<p style="margin:28px 0 0"><a href="{Encoder.Encode(link)}" style="display:inline-block;padding:12px 22px;border-radius:6px;background:#1d5c63;color:#ffffff;font-weight:600;text-decoration:none">{Encoder.Encode(button)}</a></p><p style="margin:16px 0 0;font-size:13px;color:#55646a;word-break:break-all">{Encoder.Encode(link)}</p>""",
            "button" => "",
            "after" => string.Concat(
                letter.After.Select(words => $"""<p style="margin:16px 0 0;font-size:14px;color:#55646a">{Lines(words)}</p>""")
            ),
            "farewell" => Encoder.Encode(letter.Farewell),
            "choices" when letter.Choices is { } choices =>
                $"""<p style="max-width:560px;margin:12px auto 0;font-size:13px"><a href="{Encoder.Encode(choices.Link)}" style="color:#55646a">{Encoder.Encode(choices.Words)}</a></p>""",
            "choices" => "",
            _ => throw new InvalidOperationException($"The mail template has an unknown place '{place}'."),
        };

    private static string Written(MailLine line) => $"{line.Words}:\n{line.Link}";

    private static string Lines(string words) =>
        Encoder.Encode(words).Replace("\n", "<br>", StringComparison.Ordinal).Replace("&#xA;", "<br>", StringComparison.Ordinal);

    private static string ReadTemplate()
    {
        using var stream =
            typeof(MailLayout).Assembly.GetManifestResourceStream("CrediCare.Web.Mail.MailTemplate.html")
            ?? throw new InvalidOperationException("The mail template is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
