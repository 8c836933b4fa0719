using CrediCare.Data.Access;
using CrediCare.Data.Identity;

namespace CrediCare.Web.Features.Api.Sandboxes;

/// <summary>Who stands in a sandbox as the one who did what the agency does; nobody's account.</summary>
public static class SandboxAgency
{
    public const string Name = "CrediCare (test)";

    public static readonly Guid UserId = new("01900000-0000-7000-8000-000000000001");

    public static Viewer Caseworker { get; } = new(UserId, Name, StaffRole.Caseworker, [], null);
}
