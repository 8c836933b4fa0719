using CrediCare.Data.Identity;

namespace CrediCare.Data.Tests;

internal static class TestPeople
{
    public static PortalUser User()
    {
        var name = $"{Guid.NewGuid():N}@demo.example";
        return new PortalUser
        {
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            Email = name,
            NormalizedEmail = name.ToUpperInvariant(),
            FullName = "Kari Prøve",
            SecurityStamp = "stamp",
            CreatedAtUtc = new DateTime(2026, 11, 21, 9, 0, 0, DateTimeKind.Utc),
        };
    }
}
