using System.Security.Cryptography;
using CrediCare.Data.Security;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Data.Tests.Security;

/// <summary>Nodes that share nothing but the database, each with services of its own.</summary>
public sealed class DataProtectionKeyTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseTheory]
    public async Task AValueThatOneNodeProtected_IsReadByAnother(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await using var one = Node(database, TestKeys.First);
        await using var other = Node(database, TestKeys.First);

        Assert.Equal("innlogget", Protector(other).Unprotect(Protector(one).Protect("innlogget")));
    }

    [DatabaseTheory]
    public async Task TheKeyInTheDatabase_IsOfNoUseWithoutTheMasterKey(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await using var one = Node(database, TestKeys.First);
        var whole = Protector(one).Protect("innlogget");

        await using var thief = Node(database, TestKeys.Second);
        Assert.ThrowsAny<CryptographicException>(() => Protector(thief).Unprotect(whole));
        await using var context = database.Open();
        Assert.All(
            await context.DataProtectionKeys.ToListAsync(),
            key =>
            {
                Assert.Contains("sealedByVault", key.Xml, StringComparison.Ordinal);
                Assert.DoesNotContain("<masterKey", key.Xml, StringComparison.Ordinal);
            }
        );
    }

    [DatabaseTheory]
    public async Task AfterARotation_TheNewMasterKeyAloneReadsWhatWasProtectedBefore(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await using var before = Node(database, TestKeys.First);
        var whole = Protector(before).Protect("innlogget");
        await using (var context = database.Open())
        {
            var result = await new RotateKeys(context, new Vault(TestKeys.SecondAndFirst)).RunAsync(default);
            Assert.Equal((1, true), (result.SealedAnew, result.IsComplete));
        }

        await using var after = Node(database, TestKeys.Second);
        Assert.Equal("innlogget", Protector(after).Unprotect(whole));
    }

    [DatabaseTheory]
    public async Task AnotherMasterKey_IsFoundOut_UntilTheRightOneIsAmongTheKnown(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await using (var context = database.Open())
            Assert.True(await new MasterKeyCheck(context, new Vault(TestKeys.Second)).FitsAsync(default));
        await using (var one = Node(database, TestKeys.First))
            Protector(one).Protect("innlogget");

        await using var after = database.Open();
        Assert.True(await new MasterKeyCheck(after, new Vault(TestKeys.First)).FitsAsync(default));
        Assert.False(await new MasterKeyCheck(after, new Vault(TestKeys.Second)).FitsAsync(default));
        Assert.True(await new MasterKeyCheck(after, new Vault(TestKeys.SecondAndFirst)).FitsAsync(default));
    }

    private static IDataProtector Protector(ServiceProvider node) =>
        node.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private static ServiceProvider Node(TestDatabase database, MasterKeys keys)
    {
        var services = new ServiceCollection();
        services.AddScoped(_ => database.Open());
        services.AddSingleton<TimeProvider>(new SettableClock());
        services.AddSingleton(new Vault(keys));
        services.AddPortalDataProtection();
        return services.BuildServiceProvider();
    }
}
