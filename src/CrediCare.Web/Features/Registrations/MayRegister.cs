using CrediCare.Data.Access;
using CrediCare.Domain.Creditors;

namespace CrediCare.Web.Features.Registrations;

/// <summary>Who may register at a creditor, and take back what was registered: its members and administrators.</summary>
public static class MayRegister
{
    public static bool At(Viewer viewer, Guid creditorId) => viewer.HasAt(creditorId, MembershipRole.Member);
}
