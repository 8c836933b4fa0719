using CrediCare.Data.Identity;
using CrediCare.Data.Security;
using CrediCare.TestKit.Databases;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Security;

public sealed class PortalUserStoreTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private const string Key = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    private const string InternalLoginProvider = "[AspNetUserStore]";

    private readonly Vault _vault = new(TestKeys.First);

    [DatabaseTheory]
    public async Task AuthenticatorKey_LiesSealedInTheDatabase_AndIsReadBack(DatabaseEngine engine)
    {
        var database = await databases.OfAsync(engine);
        var id = await WithStoreAsync(database, async (store, user) => await store.SetAuthenticatorKeyAsync(user, Key, default));

        await using var context = database.Open();
        var value = await context
            .Set<IdentityUserToken<Guid>>()
            .Where(token => token.UserId == id)
            .Select(token => token.Value)
            .SingleAsync();
        Assert.DoesNotContain(Key, value, StringComparison.Ordinal);
        Assert.Equal(Key, _vault.OpenText(Convert.FromBase64String(value!), Purposes.SecondFactor));

        using var store = new PortalUserStore(context, _vault);
        Assert.Equal(Key, await store.GetAuthenticatorKeyAsync((await store.FindByIdAsync(id.ToString()))!, default));
    }

    [DatabaseTheory]
    public async Task RecoveryCode_LiesSealed_AndIsTakenOnce(DatabaseEngine engine)
    {
        var database = await databases.OfAsync(engine);
        var id = await WithStoreAsync(
            database,
            async (store, user) => await store.ReplaceCodesAsync(user, ["AAAAA-BBBBB", "CCCCC-DDDDD"], default)
        );

        await using var context = database.Open();
        Assert.DoesNotContain(
            "AAAAA",
            (await context.Set<IdentityUserToken<Guid>>().SingleAsync(token => token.UserId == id)).Value!,
            StringComparison.Ordinal
        );
        using var store = new PortalUserStore(context, _vault);
        var user = (await store.FindByIdAsync(id.ToString()))!;
        Assert.Equal(2, await store.CountCodesAsync(user, default));
        Assert.True(await store.RedeemCodeAsync(user, "AAAAA-BBBBB", default));
        Assert.False(await store.RedeemCodeAsync(user, "AAAAA-BBBBB", default));
        Assert.Equal(1, await store.CountCodesAsync(user, default));
    }

    [DatabaseTheory]
    public async Task RecoveryCode_IsNotReadFromWhatIsKept_AndWhatIsKeptIsNoCode(DatabaseEngine engine)
    {
        var database = await databases.OfAsync(engine);
        var id = await WithStoreAsync(
            database,
            async (store, user) => await store.ReplaceCodesAsync(user, ["AAAAA-BBBBB", "CCCCC-DDDDD"], default)
        );

        await using var context = database.Open();
        using var store = new PortalUserStore(context, _vault);
        var user = (await store.FindByIdAsync(id.ToString()))!;
        var kept = (await store.GetTokenAsync(user, InternalLoginProvider, "RecoveryCodes", default))!.Split(';');
        Assert.Equal(2, kept.Length);
        Assert.DoesNotContain(kept, one => one.Contains("AAAAA", StringComparison.OrdinalIgnoreCase));
        foreach (var guess in new[] { kept[0], "", kept[0].Split(':')[1], "AAAAA-BBBBC" })
            Assert.False(await store.RedeemCodeAsync(user, guess, default));
    }

    [DatabaseTheory]
    public async Task RecoveryCode_FromBeforeTheyWereHashed_IsTakenOnce(DatabaseEngine engine)
    {
        var database = await databases.OfAsync(engine);
        var id = await WithStoreAsync(
            database,
            (store, user) => store.SetTokenAsync(user, InternalLoginProvider, "RecoveryCodes", "AAAAA-BBBBB;CCCCC-DDDDD", default)
        );

        await using var context = database.Open();
        using var store = new PortalUserStore(context, _vault);
        var user = (await store.FindByIdAsync(id.ToString()))!;
        Assert.True(await store.RedeemCodeAsync(user, "CCCCC-DDDDD", default));
        Assert.False(await store.RedeemCodeAsync(user, "CCCCC-DDDDD", default));
        Assert.True(await store.RedeemCodeAsync(user, "AAAAA-BBBBB", default));
        Assert.Equal(0, await store.CountCodesAsync(user, default));
        Assert.False(await store.RedeemCodeAsync(user, "", default));
    }

    [DatabaseTheory]
    public async Task GetToken_ThatWasNeverSet_IsNull(DatabaseEngine engine)
    {
        await using var context = (await databases.OfAsync(engine)).Open();
        using var store = new PortalUserStore(context, _vault);
        Assert.Null(await store.GetAuthenticatorKeyAsync(new PortalUser(), default));
    }

    private async Task<Guid> WithStoreAsync(TestDatabase database, Func<PortalUserStore, PortalUser, Task> work)
    {
        await using var context = database.Open();
        using var store = new PortalUserStore(context, _vault);
        var user = TestPeople.User();
        await store.CreateAsync(user);
        await work(store, user);
        await store.UpdateAsync(user);
        return user.Id;
    }
}
