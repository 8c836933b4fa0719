using System.Globalization;
using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Payments.Files;

/// <summary>One such part as it was found: the texts that were looked for, and where it began.</summary>
internal sealed class CamtPart(CamtScope scope, int line)
{
    private const string Kroner = "NOK";
    private const int MostOfOne = 20;
    private const int OrePerKrone = 100;

    private static readonly decimal MostSum = PaymentFileReader.MostItems * PaymentFileReader.MostAmount.Kroner;

    private readonly List<CamtText> _texts = [];

    public CamtScope Scope => scope;
    public int Line => line;

    /// <summary>The parts inside it that are kept until it ends.</summary>
    public List<CamtPart> Parts { get; } = [];

    public void Add(CamtText text)
    {
        if (text.Content.Length > 0 && _texts.Count(one => one.Path == text.Path) < MostOfOne)
            _texts.Add(text);
    }

    public IEnumerable<CamtText> All(string path) => _texts.Where(one => one.Path == path);

    public CamtText? First(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
            if (_texts.Find(one => one.Path == path) is { } text)
                return text;
        return null;
    }

    public CamtText Required(params ReadOnlySpan<string> paths) =>
        First(paths) ?? throw new PaymentFileException(new(PaymentFileRefusal.Missing, line, $"{scope.Name}/{paths[0]}"));

    public DateOnly Day(CamtText text) =>
        // A day may have a time or a time zone behind it; it is the same day.
        text.Content.Length >= 10
        && DateOnly.TryParseExact(
            text.Content[..10],
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : throw Refused(PaymentFileRefusal.Unreadable, text);

    public int Count(CamtText text) =>
        int.TryParse(text.Content, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : throw Refused(PaymentFileRefusal.Unreadable, text);

    public Money Amount(CamtText text)
    {
        if (text.Currency is { } currency && currency != Kroner)
            throw Refused(PaymentFileRefusal.ForeignCurrency, text);
        return Sum(text) is var amount && amount <= PaymentFileReader.MostAmount
            ? amount
            : throw Refused(PaymentFileRefusal.Unreadable, text);
    }

    public Money Sum(CamtText text) =>
        decimal.TryParse(text.Content, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var kroner)
        && kroner <= MostSum
        && decimal.Truncate(kroner * OrePerKrone) == kroner * OrePerKrone
            ? Money.FromKroner(kroner)
            : throw Refused(PaymentFileRefusal.Unreadable, text);

    public PaymentFileException Refused(PaymentFileRefusal refusal, CamtText text) =>
        new(new(refusal, text.Line, $"{scope.Name}/{text.Path}"));
}

/// <summary>A text that was looked for: its path below the part, the currency it names, and the line it began on.</summary>
internal sealed record CamtText(string Path, string Content, string? Currency, int Line);
