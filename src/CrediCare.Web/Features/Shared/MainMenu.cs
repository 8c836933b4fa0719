namespace CrediCare.Web.Features.Shared;

/// <summary>The main menu, the same in the header and on the menu page.</summary>
public static class MainMenu
{
    /// <summary>The caseworkers' first page; the others lie below it without being part of it.</summary>
    public const string Desk = "/admin";

    /// <summary>The creditors' first page.</summary>
    public const string Dashboard = "/dashboard";

    /// <summary>One line of the menu.</summary>
    /// <param name="Key">Its word in <see cref="ShellText"/>.</param>
    /// <param name="Address">Where it leads; pages below it belong to it.</param>
    /// <param name="Icon">Drawing on the menu page.</param>
    /// <param name="Count">How many things wait there.</param>
    /// <param name="CountKey">What they are, in a word of <see cref="ShellText"/> that is read aloud after the number.</param>
    public sealed record Line(string Key, string Address, string Icon, int Count = 0, string CountKey = "Unread");

    public static IReadOnlyList<Line> For(PageFrame frame) =>
        frame.IsStaff
            ?
            [
                new("Desk", Desk, "flag"),
                new("Dashboard", "/admin/dashboard", "chart"),
                new("Cases", "/admin/cases", "folder"),
                new("Debtors", "/admin/debtors", "users"),
                new("Assessments", "/admin/assessments", "scales"),
                new("Payments", "/admin/payments", "coins"),
                new("Settlement", "/admin/settlement", "scales"),
                new("Messages", "/admin/support", "chat", frame.UnreadCount),
                new("Creditors", "/admin/creditors", "building", frame.ChangesToConfirm, "ToConfirm"),
                new("Reports", "/reports", "document"),
                new("Jobs", "/admin/jobs", "clock"),
                .. frame.IsAdministrator
                    ?
                    [
                        new Line("Packages", "/admin/packages", "document"),
                        new Line("Rates", "/admin/rates", "coins"),
                        new Line("PrivacyRules", "/admin/privacy", "lock"),
                        new Line("Mail", "/admin/mail", "letter"),
                        new Line("HelpArticles", "/admin/help", "help"),
                    ]
                    : Array.Empty<Line>(),
            ]
            :
            [
                .. frame.CanSwitchCompany ? [new Line("Clients", "/clients", "building")] : Array.Empty<Line>(),
                new("Dashboard", Dashboard, "chart"),
                new("Decisions", "/decisions", "check", frame.DecisionsWaiting, "WaitForYou"),
                new("Cases", "/cases", "folder"),
                new("Debtors", "/debtors", "users"),
                new("Registrations", "/registrations", "document"),
                new("Inbox", "/inbox", "inbox", frame.UnreadCount),
                new("Reports", "/reports", "document"),
                .. frame.CanAdminister
                    ? [new Line("Users", "/users", "users"), new Line("Company", "/company", "building")]
                    : Array.Empty<Line>(),
            ];

    /// <summary>What to say about the line to screen readers: this very page, a page below it, or nothing.</summary>
    public static string? Current(Line line, PathString path) =>
        !path.StartsWithSegments(line.Address, StringComparison.Ordinal, out var below) ? null
        : below.HasValue && below != "/"
            ? line.Address == Desk ? null
                : "true"
        : "page";
}
