using System.Text.RegularExpressions;
using CrediCare.Data.Audit;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Company;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Users.Log;

/// <summary>A line of the log in words.</summary>
public sealed partial class CompanyLogWords(IStringLocalizer<UsersText> texts, IStringLocalizer<CompanyText> company)
{
    /// <summary>What was done, without the thing it was done to.</summary>
    public string What(CompanyLogLine line)
    {
        var role = Enum.TryParse<MembershipRole>(line.Detail, out var known) ? texts[$"Role_{known}"].Value : null;
        string[] keys =
        [
            .. role is null ? Array.Empty<string>() : [$"Log_{line.Action}_Role"],
            $"Log_{line.Action}_{line.SubjectType}",
            $"Log_{line.Action}",
        ];
        var found = keys.Select(key => texts[key, role ?? ""]).FirstOrDefault(text => !text.ResourceNotFound);
        return (found ?? texts["Log_Other"]).Value;
    }

    public string Who(CompanyLogLine line) => line.Who ?? texts["Log_Portal"].Value;

    /// <summary>The thing it was done to; of the company itself, what of it was changed. Null where the line says it all.</summary>
    public string? About(CompanyLogLine line) =>
        (line.Subject, line.Detail, line.Action) switch
        {
            (not null, _, _) or (_, null, _) => line.Subject,
            (_, _, AuditAction.Downloaded or AuditAction.ApiKeyMade or AuditAction.ApiKeyReplaced or AuditAction.ApiKeyRevoked) =>
                line.Detail,
            (_, _, >= AuditAction.WebhookMade and <= AuditAction.WebhookTried) => line.Detail,
            (_, _, AuditAction.CompanyIdentityChanged or AuditAction.CompanyDetailsChanged) => Fields(line.Detail),
            (_, _, AuditAction.MemberRightsChanged) => Rights(line.Detail),
            _ => null,
        };

    /// <summary>"Street, City; portfolios: 2", the fields as the company's page names them.</summary>
    private string Fields(string detail)
    {
        var parts = detail.Split("; portfolios: ");
        var fields = string.Join(", ", parts[0].Split(", ").Select(Field));
        return parts.Length == 1 ? fields : texts["Log_OfPortfolios", fields, parts[1]].Value;
    }

    /// <summary>"OrganisationNumber: 310000027 -> 310000132", or the field alone.</summary>
    private string Field(string said) =>
        said.Split(": ", 2) is [var field, var change]
            ? $"{company[field].Value}: {change.Replace(" -> ", " → ", StringComparison.Ordinal)}"
            : company[said].Value;

    /// <summary>The rights that differ, before and after.</summary>
    private string Rights(string detail)
    {
        var sides = detail
            .Split(" -> ")
            .Select(side => Right().Matches(side).ToDictionary(one => one.Groups[1].Value, one => one.Groups[2].Value))
            .ToList();
        return sides is not [var before, var after]
            ? detail
            : string.Join(
                ", ",
                after
                    .Where(right => before.GetValueOrDefault(right.Key) != right.Value)
                    .Select(right =>
                        $"{company[right.Key].Value}: {YesOrNo(before.GetValueOrDefault(right.Key))} → {YesOrNo(right.Value)}"
                    )
            );
    }

    private string YesOrNo(string? written) => texts[written == bool.TrueString ? "Log_Yes" : "Log_No"].Value;

    [GeneratedRegex(@"(\w+) = (True|False)", RegexOptions.None, 1000)]
    private static partial Regex Right();
}
