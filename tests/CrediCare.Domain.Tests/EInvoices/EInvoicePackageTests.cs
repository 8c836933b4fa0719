using System.IO.Compression;
using System.Text;
using CrediCare.Domain.EInvoices;
using CrediCare.TestKit;

namespace CrediCare.Domain.Tests.EInvoices;

/// <summary>Many e-invoices in one file, and what somebody may have put in their place.</summary>
public class EInvoicePackageTests
{
    private static readonly byte[] One = EInvoiceWriter.Write(EInvoiceReaderTests.Usual);
    private static readonly byte[] Other = EInvoiceWriter.Write(EInvoiceReaderTests.Usual with { Number = "F-2026-119" });

    [Fact]
    public void SingleInvoice_IsReadAsItIs()
    {
        var file = Assert.Single(Read(One));

        Assert.Equal(("faktura.xml", "F-2026-118"), (file.Name, file.Reading!.Invoice!.Number));
    }

    [Fact]
    public void Zip_IsReadFileByFile()
    {
        var files = Read(
            Zip(("a.xml", One), ("2026/b.xml", Other), ("2026/", []), ("__MACOSX/._a.xml", [1]), ("c.txt", "tekst"u8.ToArray()))
        );

        Assert.Equal(["a.xml", "2026/b.xml", "c.txt"], files.Select(file => file.Name));
        Assert.Equal(["F-2026-118", "F-2026-119", null], files.Select(file => file.Reading!.Invoice?.Number));
        Assert.Equal(EInvoiceRefusal.NotXml, files[2].Reading!.Problem!.Refusal);
    }

    [Theory]
    [InlineData("../../etc/a.xml")]
    [InlineData("/etc/a.xml")]
    [InlineData("a/../../b.xml")]
    [InlineData("C:\\a.xml")]
    [InlineData("..\\a.xml")]
    [InlineData("a\nb.xml")]
    public void NameThatLeadsElsewhere_IsRefused_AndTheRestIsRead(string name)
    {
        var files = Read(Zip((name, One), ("b.xml", Other)));

        Assert.Equal([EInvoicePackageProblem.NameLeadsElsewhere, null], files.Select(file => file.Problem));
        Assert.Equal(name, files[0].Name);
        Assert.Equal("F-2026-119", files[1].Reading!.Invoice!.Number);
    }

    [Fact]
    public void ZipInAZip_IsRefused()
    {
        var files = Read(Zip(("a.zip", Zip(("a.xml", One))), ("b.xml", Other)));

        Assert.Equal([EInvoicePackageProblem.ArchiveInside, null], files.Select(file => file.Problem));
    }

    [Fact]
    public void Bomb_IsRefusedBeforeItIsUnpacked()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var bomb = Zip(("a.xml", One), ("b.xml", Encoding.ASCII.GetBytes("<a>" + new string(' ', 20_000_000))), ("c.xml", Other));
        var made = GC.GetAllocatedBytesForCurrentThread() - before;

        var files = Read(bomb);

        Assert.Equal([null, EInvoicePackageProblem.TooMuchInside], files.Select(file => file.Problem));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before - made, 0, 10_000_000);
    }

    [Fact]
    public void ManySmallFiles_AreCountedBeforeTheyAreRead()
    {
        var many = Enumerable.Range(0, EInvoicePackage.MostFiles + 1).Select(at => ($"{at}.xml", Array.Empty<byte>()));

        Assert.Equal(EInvoicePackageProblem.TooMuchInside, Assert.Single(Read(Zip([.. many]))).Problem);
    }

    [Fact]
    public void EmptyAndCutOffZips_SaySo()
    {
        var whole = Zip(("a.xml", One));

        Assert.Equal(EInvoicePackageProblem.Empty, Assert.Single(Read(Zip())).Problem);
        Assert.Equal(EInvoicePackageProblem.Damaged, Assert.Single(Read(whole[..^40])).Problem);
        Assert.Equal(EInvoicePackageProblem.Damaged, Read([.. whole[..100], .. new byte[60], .. whole[160..]])[0].Problem);
    }

    [Fact]
    public void DeclarationWithoutEnd_IsAnswered()
    {
        for (var spaces = 3_000; spaces < 20_000; spaces += 250)
        {
            foreach (var encoding in new[] { "UTF-8", "utf-16", "iso-8859-1", "windows-1252" })
            {
                var text =
                    $"<?xml version=\"1.0\" {new string(' ', spaces)} encoding=\"{encoding}\"?>{Encoding.UTF8.GetString(One)[38..]}";
                Answered(EInvoiceReader.Read(Encoding.UTF8.GetBytes(text)));
            }
        }
    }

    [Fact]
    public void SpoiltInvoices_AreAnswered() =>
        FileFuzz.Run(
            [One, EInvoiceWriter.Write(EInvoiceReaderTests.Usual with { Documents = [new("a.pdf", new byte[300])] })],
            shortRun: 3_000,
            longRun: 400_000,
            (mutation, file) => mutation.Of(file),
            file => Answered(EInvoiceReader.Read(file))
        );

    [Fact]
    public void SpoiltZips_AreAnswered() =>
        FileFuzz.Run(
            [Zip(("a.xml", One), ("b/c.xml", Other))],
            shortRun: 2_000,
            longRun: 300_000,
            (mutation, file) => mutation.OfZip(file),
            file =>
            {
                foreach (var one in Read(file))
                    Assert.True((one.Reading is null) != (one.Problem is null));
            }
        );

    private static void Answered(EInvoiceReading reading) => Assert.True((reading.Invoice is null) != (reading.Problem is null));

    private static List<EInvoiceFile> Read(byte[] file) =>
        [.. EInvoicePackage.Read(new MemoryStream(file, false), "faktura.xml")];

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var into = new MemoryStream();
        using (var package = new ZipArchive(into, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var part = package.CreateEntry(name).Open();
                part.Write(content);
            }
        }

        return into.ToArray();
    }
}
