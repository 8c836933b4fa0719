using CrediCare.Domain.Creditors;

namespace CrediCare.Web.Features.Company;

/// <summary>What members may do, as ticked.</summary>
public sealed class MemberRightsForm
{
    public string? Company { get; set; }
    public int Version { get; set; }
    public bool ApprovePlans { get; set; }
    public bool WithdrawCases { get; set; }
    public bool ApproveLegalSteps { get; set; }

    public MemberRights Rights => new(ApprovePlans, WithdrawCases, ApproveLegalSteps);

    public static MemberRightsForm Of(Creditor creditor) =>
        new()
        {
            Company = creditor.PublicId,
            Version = creditor.Version,
            ApprovePlans = creditor.MembersApprovePlans,
            WithdrawCases = creditor.MembersWithdrawCases,
            ApproveLegalSteps = creditor.MembersApproveLegalSteps,
        };
}
