using CrediCare.Data.Security;
using CrediCare.Data.Verification;
using CrediCare.TestKit.Databases;

namespace CrediCare.Faults;

/// <summary>What the verb <c>verify</c> says of a database after whatever was done to the processes that wrote in it.</summary>
internal static class Whole
{
    /// <summary>The key that sites are started with here.</summary>
    public static readonly byte[] Key = new byte[MasterKeys.Length];

    public static string KeySetting { get; } = $"--Security:MasterKey={Convert.ToBase64String(Key)}";

    public static async Task CheckAsync(TestDatabase database)
    {
        await using var context = database.Open();
        var breaches = new List<string>();
        foreach (var one in Verifying.All(new Vault(new MasterKeys(Key)), TimeProvider.System, []))
            breaches.AddRange(
                (await one.CheckAsync(context, default)).Breaches.Select(breach =>
                    $"{one.Name} {breach.What}: {string.Join(", ", breach.Examples)}"
                )
            );
        Assert.Empty(breaches);
    }
}
