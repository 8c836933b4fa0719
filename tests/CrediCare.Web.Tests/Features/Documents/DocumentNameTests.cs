using CrediCare.Domain.Documents;
using CrediCare.Web.Features.Documents;

namespace CrediCare.Web.Tests.Features.Documents;

public sealed class DocumentNameTests
{
    [Theory]
    [InlineData("faktura.pdf", DocumentType.Pdf, "faktura.pdf")]
    [InlineData("C:\\Users\\meg\\Faktura 7.PDF", DocumentType.Pdf, "Faktura 7.pdf")]
    [InlineData("../../etc/passwd", DocumentType.Png, "passwd.png")]
    [InlineData("program.exe", DocumentType.Png, "program.exe.png")]
    [InlineData("foto.jpeg", DocumentType.Jpeg, "foto.jpeg")]
    [InlineData("foto.pdf", DocumentType.Jpeg, "foto.pdf.jpg")]
    [InlineData("\"<a>\r\n|.pdf", DocumentType.Pdf, "a.pdf")]
    [InlineData("", DocumentType.Pdf, "dokument.pdf")]
    [InlineData("...", DocumentType.Pdf, "dokument.pdf")]
    [InlineData(".pdf", DocumentType.Pdf, "dokument.pdf")]
    [InlineData("fdp\u202Eexe.pdf", DocumentType.Pdf, "fdpexe.pdf")]
    public void Name_IsSafe_AndEndsInWhatItIs(string given, DocumentType type, string expected) =>
        Assert.Equal(expected, DocumentName.Of(given, type));

    [Fact]
    public void LongName_IsCutBeforeItsEnding()
    {
        var name = DocumentName.Of(new string('å', 500) + ".pdf", DocumentType.Pdf);

        Assert.Equal(160, name.Length);
        Assert.EndsWith("å.pdf", name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.4", DocumentType.Pdf)]
    [InlineData("%PD", null)]
    [InlineData("", null)]
    [InlineData("MZ%PDF-1.4", null)]
    [InlineData("<html>", null)]
    public void Signature_IsTheFirstBytes(string content, DocumentType? expected) =>
        Assert.Equal(expected, FileSignature.Of(System.Text.Encoding.Latin1.GetBytes(content)));
}
