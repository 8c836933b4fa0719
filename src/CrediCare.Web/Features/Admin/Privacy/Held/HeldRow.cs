using System.Reflection;
using CrediCare.Domain;
using CrediCare.Domain.Amounts;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrediCare.Web.Features.Admin.Privacy.Held;

/// <summary>
/// The fields of a stored row as they are handed out: what is kept of the person, without keys, without what only serves the search,
/// and without other people. Of a colleague or a creditor's user it says which of the two it was.
/// </summary>
public sealed class HeldRow(IReadOnlyDictionary<Guid, string> roles, IReadOnlyDictionary<Guid, string> cases, string matchName)
{
    private static readonly HashSet<string> ForMachines =
    [
        "Version",
        "MatchName",
        "SearchText",
        "Key",
        "SubmissionKey",
        "FeedNumber",
        "Cause",
        "Seal",
    ];

    /// <summary>Names of the people who answered and signed for a creditor.</summary>
    private static readonly HashSet<string> OfOthers = ["AnsweredByName", "SignedByName", "Attendee"];

    /// <summary>The payer may be another than the one who owes.</summary>
    private static readonly HashSet<string> OfPayer = ["PayerName", "PayerAccount", "ReceiverName"];

    public IReadOnlyDictionary<string, object?> Of(IEntityType type, object row)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(row);
        var fields = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in type.ClrType.GetProperties().Where(one => IsStored(type, one)))
            if (property.GetValue(row) is { } value)
                Add(fields, property.Name, value, IsPayer(row));
        return fields;
    }

    private void Add(Dictionary<string, object?> fields, string name, object value, bool isPayer)
    {
        if (ForMachines.Contains(name) || OfOthers.Contains(name) || value is byte[] || (OfPayer.Contains(name) && !isPayer))
            return;
        if (value is not Guid key)
            fields[name] = Written(value);
        else if (name.EndsWith("UserId", StringComparison.Ordinal))
            fields[name[..^2]] = roles.GetValueOrDefault(key, "?");
        else if (name is "CaseId" && cases.TryGetValue(key, out var number))
            fields["Case"] = number;
    }

    private bool IsPayer(object row) =>
        row.GetType().GetProperties().FirstOrDefault(one => one.Name is "PayerName" or "ReceiverName")?.GetValue(row)
            is string name
        && Domain.Debtors.Debtor.MatchNameOf(name) == matchName;

    private static bool IsStored(IEntityType type, PropertyInfo property) =>
        type.FindProperty(property.Name) is not null || type.FindComplexProperty(property.Name) is not null;

    private static object Written(object value) =>
        value switch
        {
            Money amount => amount.Kroner,
            PostalAddress address => string.Join(
                ", ",
                new[] { address.Street, address.StreetExtra, address.Postcode, address.City, address.Country }.Where(line =>
                    !string.IsNullOrEmpty(line)
                )
            ),
            Enum word => word.ToString(),
            var other => other,
        };
}
