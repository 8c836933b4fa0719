using System.Diagnostics.CodeAnalysis;
using CrediCare.Data.Desk;

namespace CrediCare.Web.Features.Admin.Queue;

/// <summary>
/// What a tick on the desk says: "case-2026-004187-4", "registration-", "conversation-" or "payment-" with a public id. No database key
/// leaves the house.
/// </summary>
public sealed record DeskItem(DeskSubject Subject, string Reference)
{
    public override string ToString() => $"{Subject.ToString().ToLowerInvariant()}-{Reference}";

    public static bool TryParse(string? text, [NotNullWhen(true)] out DeskItem? item)
    {
        var dash = text?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        item =
            dash > 0 && Enum.TryParse<DeskSubject>(text![..dash], ignoreCase: true, out var subject) && char.IsLetter(text[0])
                ? new DeskItem(subject, text[(dash + 1)..])
                : null;
        return item is not null;
    }
}
