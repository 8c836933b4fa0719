using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrediCare.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Uploads2 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "FirstRow",
                table: "UploadPieces",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<byte[]>(
                name: "SentByUserId",
                table: "UploadBatches",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "TakenBackByUserId",
                table: "UploadBatches",
                type: "BLOB",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "FirstRow",
                table: "UploadPieces");

            migrationBuilder.DropColumn(
                name: "SentByUserId",
                table: "UploadBatches");

            migrationBuilder.DropColumn(
                name: "TakenBackByUserId",
                table: "UploadBatches");
        }
    }
}
