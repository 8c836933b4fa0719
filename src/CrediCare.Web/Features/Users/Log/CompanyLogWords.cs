using CrediCare.Domain.Creditors;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Users.Log;

/// <summary>A line of the log in words.</summary>
public sealed class CompanyLogWords(IStringLocalizer<UsersText> texts)
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
}
