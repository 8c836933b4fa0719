using System.Security.Cryptography;
using CrediCare.Data.Security;
using CrediCare.TestKit;
using CrediCare.Web.Startup;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Tests.Startup;

public sealed class SecretsTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ADevelopmentMachine_MakesItsKeyOnce_ForItsOwnerOnly()
    {
        var whole = new Vault(Read(new(), Environments.Development)).Seal("hemmelig", Purposes.Draft);

        Assert.Equal("hemmelig", new Vault(Read(new(), Environments.Development)).OpenText(whole, Purposes.Draft));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
        Assert.Equal([KeyFile], Directory.GetFiles(Path.GetDirectoryName(KeyFile)!));
    }

    [Fact]
    public void ManyProcessesThatStartAtOnce_EndUpWithOneKey()
    {
        const int Processes = 8;
        for (var round = 0; round < 40; round++)
        {
            var hashes = new string[Processes];
            using var start = new Barrier(Processes);
            var threads = Enumerable
                .Range(0, Processes)
                .Select(process => new Thread(() =>
                {
                    start.SignalAndWait();
                    hashes[process] = Convert.ToHexString(
                        new Vault(Read(new(), Environments.Development)).KeyedHash("x", Purposes.Draft)
                    );
                }))
                .ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());

            Assert.Single(hashes.Distinct());
            Assert.Equal([KeyFile], Directory.GetFiles(Path.GetDirectoryName(KeyFile)!));
            File.Delete(KeyFile);
        }
    }

    [Fact]
    public void Production_MakesNoKeyOfItsOwn()
    {
        Assert.Throws<SettingRefusedException>(() => Read(new(), Environments.Production));
        Assert.False(File.Exists(KeyFile));
    }

    [Fact]
    public void AFileOfKeys_HasTheCurrentOneFirst_AndReadsWhatTheOthersSealed()
    {
        var (older, newer) = (NewKey(), NewKey());
        var file = _folder.File("keys");
        File.WriteAllText(file, $"{newer}\n\n  {older}  \n");
        var whole = new Vault(Read(new() { MasterKey = older }, Environments.Production)).Seal("hemmelig", Purposes.Draft);

        var vault = new Vault(Read(new() { MasterKeyFile = file }, Environments.Production));

        Assert.Equal("hemmelig", vault.OpenText(whole, Purposes.Draft));
        Assert.False(vault.IsCurrent(whole));
        Assert.Equal(
            new Vault(Read(new() { MasterKey = newer }, Environments.Production)).KeyedHash("x", Purposes.Draft),
            vault.KeyedHash("x", Purposes.Draft)
        );
    }

    [Fact]
    public void PreviousMasterKeys_StillRead()
    {
        var (older, newer) = (NewKey(), NewKey());
        var whole = new Vault(Read(new() { MasterKey = older }, Environments.Production)).Seal("hemmelig", Purposes.Draft);

        var vault = new Vault(Read(new() { MasterKey = newer, PreviousMasterKeys = { older } }, Environments.Production));

        Assert.Equal("hemmelig", vault.OpenText(whole, Purposes.Draft));
    }

    [Theory]
    [InlineData("", "must hold keys")]
    [InlineData("short", "must hold keys")]
    [InlineData("AAAA", "must hold keys")]
    public void AFileWithoutAKey_IsRefusedAtStart(string content, string says)
    {
        var file = _folder.File("keys");
        File.WriteAllText(file, content);
        Assert.Contains(says, Check(new() { MasterKeyFile = file }).FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatIsNotThere_OrAKeyGivenTwice_IsRefusedAtStart()
    {
        Assert.Contains(
            "cannot be read",
            Check(new() { MasterKeyFile = _folder.File("nowhere") }).FailureMessage,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "both set",
            Check(new() { MasterKeyFile = "keys", MasterKey = NewKey() }).FailureMessage,
            StringComparison.Ordinal
        );
        Assert.True(Check(new() { MasterKey = NewKey() }).Succeeded);
    }

    private string KeyFile => _folder.File("data", SecretsSource.DevelopmentFile);

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(MasterKeys.Length));

    private static ValidateOptionsResult Check(SecurityOptions options) => new SecretsCheck().Validate(null, options);

    private MasterKeys Read(SecurityOptions options, string environment) =>
        new SecretsSource(
            Options.Create(options),
            Options.Create(new StorageOptions { Root = _folder.File("data") }),
            new Machine { EnvironmentName = environment }
        ).Read();

    private sealed class Machine : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "";
        public string ApplicationName { get; set; } = "";
        public string ContentRootPath { get; set; } = "/";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
