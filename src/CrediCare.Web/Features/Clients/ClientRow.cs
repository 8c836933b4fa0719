using CrediCare.Domain.Creditors;

namespace CrediCare.Web.Features.Clients;

/// <summary>One of the viewer's companies, with what has come and what presses, in the portfolios they see.</summary>
/// <param name="NewCases">Opened in the last 30 days.</param>
/// <param name="Refused">Registrations sent in the last 30 days that could not become a case.</param>
/// <param name="LimitationOn">The first day on which an open case is barred by limitation; null when none runs.</param>
/// <param name="Unread">Items in the inbox that the viewer has not read.</param>
/// <param name="IsCurrent">The one worked for now.</param>
public sealed record ClientRow(
    string PublicId,
    string Name,
    string OrganisationNumber,
    MembershipRole Role,
    int NewCases,
    int Refused,
    DateOnly? LimitationOn,
    int Unread,
    bool IsCurrent
)
{
    /// <summary>What waits for the company's answer.</summary>
    public int Decisions { get; init; }

    /// <summary>From here on the date is a warning: the longest of the notices that a case gets.</summary>
    public const int PressingDays = 180;

    public bool Presses(DateOnly today) => LimitationOn <= today.AddDays(PressingDays);

    /// <summary>What can be lost comes first, then what waits for an answer, then what has gone wrong, then what is unread, then by name.</summary>
    public static IReadOnlyList<ClientRow> ByUrgency(IEnumerable<ClientRow> rows, DateOnly today, StringComparer names) =>
        [
            .. rows.OrderBy(row => row.Presses(today) ? row.LimitationOn : DateOnly.MaxValue)
                .ThenByDescending(row => row.Decisions)
                .ThenByDescending(row => row.Refused)
                .ThenByDescending(row => row.Unread)
                .ThenBy(row => row.Name, names)
                .ThenBy(row => row.PublicId, StringComparer.Ordinal),
        ];
}

/// <summary>All of them, and the day they are shown for.</summary>
public sealed record ClientList(IReadOnlyList<ClientRow> Rows, DateOnly Today)
{
    public int NewCases => Rows.Sum(row => row.NewCases);

    public int Decisions => Rows.Sum(row => row.Decisions);

    public int Refused => Rows.Sum(row => row.Refused);

    public int Unread => Rows.Sum(row => row.Unread);
}
