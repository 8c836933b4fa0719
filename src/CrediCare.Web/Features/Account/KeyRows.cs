namespace CrediCare.Web.Features.Account;

/// <summary>Characters that follow each other on the keyboard, in the alphabet or in counting, forwards and backwards.</summary>
internal static class KeyRows
{
    private const int ShortestRow = 4;

    private static readonly string[] Forwards =
    [
        "abcdefghijklmnopqrstuvwxyzæøå",
        "12345678901234567890",
        "qwertyuiopå",
        "asdfghjkløæ",
        "zxcvbnm,.-",
    ];

    private static readonly string[] Rows = [.. Forwards, .. Forwards.Select(row => string.Concat(row.Reverse()))];

    /// <summary>The text with each row of four or more replaced by one gap.</summary>
    public static string TakeOut(string text, char gap)
    {
        var left = new List<char>(text.Length);
        for (var at = 0; at < text.Length; )
        {
            var length = RowAt(text, at);
            left.Add(length == 0 ? text[at] : gap);
            at += Math.Max(length, 1);
        }

        return string.Concat(left);
    }

    private static int RowAt(string text, int at) =>
        Enumerable
            .Range(ShortestRow, Math.Max(text.Length - at - ShortestRow + 1, 0))
            .TakeWhile(length => Array.Exists(Rows, row => row.Contains(text.Substring(at, length), StringComparison.Ordinal)))
            .LastOrDefault();
}
